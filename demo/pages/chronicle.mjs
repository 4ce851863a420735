const firstYear = 1821;
const lastYear = 1888;

const events = [
  'a fire that began in the rope works and killed eleven people in one night',
  'a flood that took the lower street, two taverns and the jail with three prisoners in it',
  'the trial of a pharmacist who had poisoned a rival with arsenic',
  'a duel with pistols over a debt at cards, in which both men were shot',
  'cholera, which was carried up the river by a boat that hid its dead',
  'a riot against the conscription, with stones, clubs and at last bullets',
  'the death of a young miner, found hanged, whom the company called drunk and his friends called hopeless',
  'a robbery of the mail coach by four men in masks, two of them brothers of the sheriff',
  'the arrest of a preacher who had hidden runaway slaves under the floor of his church',
  'an explosion at the powder mill that broke every window within two miles',
];
const answers = [
  'The council met through the night and voted money for a pump, which was delivered without its handle',
  'The women of the parish opened a kitchen and fed whoever came, without asking for a name',
  'The newspaper printed the names of the guilty, got three of them wrong and never said so',
  'The doctor walked from house to house with lime and soap, and was cursed for both',
  'The judge heard forty witnesses in five days and believed, he said later, about half of one of them',
  'The school was closed for a month, and the teacher gave lessons on the steps of the mill',
  'The railway sent a lawyer, who offered ten dollars for a leg and twenty for a life',
];
const people = [
  'Amalia Ortiz, who taught sums to miners in the evening',
  'a blacksmith named Ezra Pound Miller, who had been born a slave in another state',
  'Sister Agnes, who had nursed soldiers and was afraid of nothing but geese',
  'the widow Lindqvist, who ran the ferry after her husband drowned',
  'a boy of nine, whose name the court did not think worth writing down',
  'Dr Hannah Weiss, the first woman in the county to sign a death certificate',
];
const memories = [
  'wrote in a diary that grief is a kind of weather and that one must not go out in it alone',
  'told the inquest exactly what had been seen, and was called a liar by a man who had seen nothing',
  'kept the torn flag, the bloody shirt and the receipt, and left all three to the museum',
  'said that hatred was the only crop in the valley that never failed, and then planted apple trees',
  'planted a row of willows where the bodies had been laid, and the row still stands',
];
const outcomes = [
  'By winter the price of bread had doubled, two families had left for the coast, and the archive notes with some surprise that nobody had starved',
  'Of the wounded, one in four died of fever; the rest carried the scars into old age and, on request, showed them to schoolchildren for a cent',
  'The law that came of it forbade knives in taverns, dogs in court and the sale of whiskey to anyone under fourteen',
  'What had been a quarrel about money was remembered, fifty years on, as a quarrel about honour, and a song was made of it in which everybody dies',
];

const at = (list, index) => list[index % list.length];

const entry = (step) =>
  `The year is remembered for ${at(events, step)}. ${at(answers, step)}. Among those who were there was ${at(
    people,
    step,
  )}, and who ${at(memories, step * 2 + Math.floor(step / 5))}. ${at(outcomes, step)} [${120 + step * 3}].`;

/** One plain entry for every year, put together from what the years have in common. */
export const chronicle = Array.from({ length: lastYear - firstYear + 1 }, (_, step) => ({
  year: firstYear + step,
  text: entry(step),
}));
