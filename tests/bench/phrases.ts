import { type Bound, withinBounds } from './contest/bounds';
import { didTask } from './contest/child';
import type { Contest } from './contest/contender';
import { presentContenders, sizesFrom, withMaterial } from './contest/prepare';
import { rounds, runContest } from './contest/rounds';
import { touchEveryCharacter } from './contest/touch';
import { generatedPhrases } from './matching/phrases';
import type { BarPanel } from './measure/draw-bars';
import { writeChart } from './measure/write-chart';
import { nativeExpression } from './phrases/expression';
import { handrailFolding, handrailPhrases, wholeFile } from './phrases/handrail';
import { libraries, modernAhocorasick } from './phrases/libraries';
import { phraseQuestions } from './phrases/questions';
import { phrasePanel, printPhrases } from './phrases/report';

const usualSizes = [100, 1000, 10_000, 100_000];

const contest: Contest = {
  contenders: [
    handrailPhrases,
    handrailFolding,
    ...libraries,
    modernAhocorasick,
    nativeExpression,
    touchEveryCharacter,
  ],
  firstAnswers: [wholeFile],
};

const bounds: readonly Bound[] = [
  {
    contenders: libraries,
    most: 10_000,
    reason: 'their automata take seconds and hundreds of megabytes to build',
  },
  {
    contenders: [modernAhocorasick],
    most: 100,
    reason:
      'it cuts every text into grapheme clusters with Intl.Segmenter, less than a million characters a second',
  },
  { contenders: [nativeExpression], most: 1000, reason: 'it tries its alternatives one by one' },
];

const main = (): void => {
  const present = presentContenders(contest.contenders);
  console.log(
    `\n${rounds} rounds; every contender in a process of its own. Libraries get the text folded (NFKC, lower case), which counts, and their hits looked at for whole words.` +
      '\nThey find no phrase across punctuation or two spaces; where a text has one, their answer counts as wrong.',
  );
  const panels: BarPanel[] = [];
  for (const size of sizesFrom('HANDRAIL_BENCH_PHRASES', usualSizes)) {
    const lines = generatedPhrases(size, 1);
    const questions = phraseQuestions(lines);
    const contenders = withinBounds(present, size, bounds);
    const outcomes = withMaterial('phrases-material', { lines, questions }, (folder) =>
      runContest({ ...contest, contenders }, folder, false),
    );
    printPhrases(size, outcomes, questions);
    panels.push(phrasePanel(size, outcomes, questions));
  }
  writeChart('phrases', 'Phrases in texts, Handrail beside others', panels);
};

if (!(await didTask(contest))) main();
