import type { Words } from '../words/words';
import type { PinProblem } from './teacher-session';

/** What went wrong with the PIN, kindly. */
export const pinProblemSentence = ({ say, count }: Words, problem: PinProblem): string => {
  switch (problem.kind) {
    case 'wrong':
      return problem.triesLeft > 0 ? count('pinWrong', problem.triesLeft) : say('pinPause');
    case 'malformed':
      return say('pinMalformed');
    case 'relocked':
      return say('relocked');
    case 'silent':
      return say('workerSilent');
  }
};
