import { type PatternEngine, patternSource } from '../../model/pattern';
import type { DraftCheck } from './draft';
import { limits } from './limits';
import { asksOf, pathOfText, type Question, questionsOf } from './questions';
import type { Report } from './report';

/** Patterns come from those who may write them, can be read, say something, are short and not too many. */
export const patterns: DraftCheck = (draft, report) => {
  const asking = questionsOf(draft).filter((question) => asksOf(question).patterns.length > 0);
  const { layer } = draft.pack.pack;
  if (layer === 'school' || layer === 'class') {
    for (const question of asking) ofLowerLayer(question, layer, report);
    return;
  }
  for (const question of asking) {
    if (draft.patternEngine === undefined) {
      const message = 'Patterns cannot be read in this place.';
      report.error({
        path: [...question.path, 'matching'],
        message,
        fix: 'Load the pack on the page for packs.',
      });
      return;
    }
    ofQuestion(question, draft.patternEngine, report);
  }
  const count = asking.reduce((sum, question) => sum + asksOf(question).patterns.length, 0);
  if (count <= limits.patterns) return;
  const message = `A pack may hold at most ${limits.patterns} patterns, but this one has ${count.toLocaleString('en')}.`;
  const fix = 'Use words or address filters where they do, or divide the pack.';
  report.error({ path: ['rules'], at: 'name', message, fix });
};

const ofLowerLayer = (question: Question, layer: string, report: Report): void => {
  const message = `A pack of the ${layer} layer may not use patterns.`;
  const fix = 'Write words or address filters, or ask the district to add the rule.';
  report.error({ path: [...question.path, 'matching'], message, fix });
};

const ofQuestion = (question: Question, engine: PatternEngine, report: Report): void => {
  const said = new Set<string>();
  for (const { written, ignoresCase } of asksOf(question).patterns) {
    if (report.full) return;
    if (said.has(written)) continue;
    said.add(written);
    const fault = faultOf(written, ignoresCase, engine);
    if (fault !== undefined) report.error({ path: pathOfText(question, written), ...fault });
  }
};

interface Fault {
  readonly message: string;
  readonly fix: string | undefined;
}

const faultOf = (written: string, ignoresCase: boolean, engine: PatternEngine): Fault | undefined => {
  if (written.length > limits.patternLength) {
    const message = `A pattern may have at most ${limits.patternLength} characters, but this one has ${written.length.toLocaleString('en')}.`;
    return { message, fix: 'Divide it into several.' };
  }
  const compiled = engine.compile(patternSource(written, ignoresCase));
  if ('problem' in compiled) return { message: compiled.problem, fix: compiled.fix };
  if (!compiled.test('')) return undefined;
  const message = 'This pattern fits a text without any sign in it, so it would match everywhere.';
  return { message, fix: 'Write something that must be there: a+ instead of a*.' };
};
