import type { PageReport, Subscription } from '../messages';
import { formKindsIn } from './form-fields';
import { openRootsIn } from './open-roots';
import { TextBudget } from './text-budget';
import { addVisibleText } from './visible-text';

/** Most visible text of one document, in bytes of UTF-8. */
const mostTextBytes = 512 * 1024;
const longestTitle = 512;

/** Reads what is wanted of a settled document and nothing else; yields so that it can be done in slices. */
export function* readPage(page: Document, wanted: Subscription): Generator<void, PageReport> {
  const report: { -readonly [Signal in keyof PageReport]: PageReport[Signal] } = {};
  if (wanted.title) report.title = page.title.slice(0, longestTitle);
  if (!wanted.pageText && !wanted.formKinds) return report;
  const roots = yield* openRootsIn(page);
  if (wanted.pageText) report.pageText = yield* allText(page, roots);
  if (wanted.formKinds) report.formKinds = yield* formKindsIn([page, ...roots]);
  return report;
}

function* allText(page: Document, roots: readonly ShadowRoot[]): Generator<void, string> {
  const text = new TextBudget(mostTextBytes);
  for (const root of page.body === null ? [] : [page.body, ...roots]) {
    yield* addVisibleText(root, text);
    text.add('\n');
  }
  return text.text().trim();
}
