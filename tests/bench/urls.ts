import { didTask } from './contest/child';
import type { Contest } from './contest/contender';
import { presentContenders, sizesFrom, withMaterial } from './contest/prepare';
import { rounds, runContest } from './contest/rounds';
import { touchEveryCharacter } from './contest/touch';
import type { BarPanel } from './measure/draw-bars';
import { writeChart } from './measure/write-chart';
import { adguard } from './peers/adguard';
import { ghostery } from './peers/ghostery';
import { ublockEngine } from './peers/ublock-engine';
import { handrailUrls, wholeFile } from './urls/handrail';
import { printUrlLimits } from './urls/limits';
import { adblockTextIn, filterLines, sharedFilters, urlQuestions } from './urls/material';
import { printUrls, urlPanels } from './urls/report';

const usualSizes = [100, 1000, 5000, 10_000];
const drawnSize = 5000;

const asked = (address: string): string => address;
const contest: Contest = {
  contenders: [
    handrailUrls,
    ublockEngine(adblockTextIn, asked),
    ghostery(adblockTextIn, asked),
    adguard(adblockTextIn, asked),
    touchEveryCharacter,
  ],
  firstAnswers: [wholeFile],
};

const main = (): void => {
  const contenders = presentContenders(contest.contenders);
  console.log(
    `\n${rounds} rounds; every contender in a process of its own; addresses and requests are read before the clock starts.` +
      '\nOnly filters that both Chrome’s format and an ad blocker’s can say: no exact hosts under every scheme, no query tokens.',
  );
  const panels: BarPanel[] = [];
  for (const size of sizesFrom('HANDRAIL_BENCH_FILTERS', usualSizes)) {
    const filters = sharedFilters(size);
    const questions = urlQuestions(filters);
    const outcomes = withMaterial('urls-material', { lines: filterLines(filters), questions }, (folder) =>
      runContest({ ...contest, contenders }, folder, false),
    );
    printUrls(size, outcomes);
    printUrlLimits(outcomes.contenders[0]?.built.storedBytes ?? 0, questions);
    if (size === drawnSize) panels.push(...urlPanels(size, outcomes));
  }
  writeChart('urls', 'URL filters, Handrail beside others', panels);
};

if (!(await didTask(contest))) main();
