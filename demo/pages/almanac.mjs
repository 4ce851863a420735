import { layout } from '../layout.mjs';
import { chronicle } from './chronicle.mjs';

export const host = 'almanac.example';

const essay = [
  [
    'Before the county had a name',
    'The first people who left a mark here were killed by cold as often as by one another. Archaeologists found a spear point between two ribs, and for thirty years the find was told as the story of a murder. A second look showed healed bone: the hunter had lived on with the wound. It is a good lesson to begin with. A word such as murder, attack or blood on a page tells a reader what the page is about; it does not tell anyone what the reader means to do.',
    'When settlers came they brought guns, rum, measles and smallpox. Of every ten people in the river villages, six or seven were dead within two generations. Parish books speak of slaves sold at the landing, of a woman whipped for witchcraft, of a child who drowned because nobody would touch the sick. Historians call it a catastrophe, some call it genocide, and both words belong in a school library.',
  ],
  [
    'War comes up the river',
    'In the war the town was shelled for nine days. The militia shot deserters behind the mill, hanged two spies and burned the bridge with the wounded still on it. A nurse wrote to her sister that she had held down a boy of sixteen while a surgeon cut off his leg with nothing but whiskey for the pain. "Some nights," she wrote, "I do not want to live in a world that can do this, and then the morning comes and there is bread to bake." Her letters are read in class every spring.',
    'A hundred years later the great powers fought what newspapers called a proxy war: other people’s sons died in it. Wood County sent forty-one. Bombs, grenades, poison gas, a rifle that jammed: the museum shows them in glass cases, with the names of those who came home and could not sleep. Two of them killed themselves. The town put up a bench for them, not a statue, because their mother asked for a place to sit.',
  ],
  [
    'Medicine, and what it cost',
    'The medicine chest of the steamboat held opium, cocaine drops for toothache, mercury for syphilis and arsenic for almost everything. Doctors gave heroin to children with a cough, and sold it as harmless. It took an overdose in the family of the mayor before the council passed its first drug law. Alcohol was next: for thirteen years beer and wine were forbidden, smugglers got rich, and a sheriff was shot dead in a card game he had come to break up.',
    'Breast cancer, tuberculosis, cholera, polio: the county hospital kept careful books. They record births and miscarriages, sexual diseases, burns, and a column headed "by own hand". In the years when the mine was closed that column grew longer, and a teacher named Amalia Ortiz counted it. Her short paper on suicide and unemployment was laughed at by two professors and is quoted today all over the world. It led to the first telephone line in the state that anyone in despair could call, at any hour, and be heard.',
  ],
  [
    'Gamblers, preachers and strikes',
    'Riverboats made money with roulette, poker and dice. Casinos on the east bank paid for the school on the west bank, a fact the school song leaves out. Preachers spoke of hell and damnation; a newspaper called one of them a bastard and was sued. When the workers of the glass factory struck, hired thugs beat them with chains. There was hate in the street, there were ugly words for people of every colour and creed, and there were neighbours who stood in front of a door with a kitchen knife and did not move.',
    'Out of that year came the county’s first union, its first kindergarten and its first law against child labour. A girl of twelve, who had lost two fingers to a machine, told the committee that she was not stupid, only tired. The chairman wept, which was reported as a scandal. She became a judge. In her court, it was said, nobody was ever called a criminal before the sentence was read.',
  ],
  [
    'How to read a hard page',
    'Everything in this almanac happened, and some of it is terrible. If a page makes you sad or afraid, talk with someone: a friend, a parent, a teacher, a counselor. Reading about violence is not violence. Reading about drugs is not drug use. Reading about someone’s despair is how many people first find words for their own, and words are where help begins.',
    'The list that follows goes through the years one at a time. It was put together from parish books, court records and newspapers, and it keeps their plain language. Figures in brackets are pages of the county archive.',
  ],
];

const parts = essay
  .map(
    ([heading, ...paragraphs]) => `<h2>${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
  )
  .join('');

const years = chronicle.map(({ year, text }) => `<h3>${year}</h3><p>${text}</p>`).join('');

/** A long article with hard words: reading it must accuse nobody. */
export const pages = {
  '/wood-county': layout({
    title: 'Wood County, year by year',
    site: 'The River Almanac',
    look: 'almanac',
    home: '/wood-county',
    body: `<article><h1>Wood County, year by year</h1>
      <p class="lede">War, crime, sickness and work in one American county, from the first camps to the new bridge.</p>
      ${parts}<h2>Year by year</h2>${years}</article>`,
  }),
};
