import type { RefusedListLine } from '../../rules/model/host-list';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import type { ListLine } from './pack-offer';

/** A list in another format has one fault on every line: that is said once. */
const byMessage = (refused: readonly RefusedListLine[]): ReadonlyMap<string, readonly RefusedListLine[]> => {
  const groups = new Map<string, RefusedListLine[]>();
  for (const line of refused) groups.set(line.message, [...(groups.get(line.message) ?? []), line]);
  return groups;
};

const Refused = ({ line: { report } }: { readonly line: ListLine }) => {
  const { say, count, number } = usePackWords();
  const { refusedCount, refused } = report;
  if (refusedCount === 0) return null;
  return (
    <details>
      <summary class="toned tone-medium">
        <Shape name="turn" size={14} />
        {count('listRefused', refusedCount)}
      </summary>
      {refused.length < refusedCount && (
        <p class="small muted">{say('listRefusedFirst', { shown: number(refused.length) })}</p>
      )}
      <ul class="refused-lines">
        {[...byMessage(refused)].map(([message, lines]) => (
          <li key={message}>
            <ol>
              {lines.map(({ line, text }) => (
                <li key={`${line}:${text}`}>
                  <span class="place">{say('listLine', { line })}</span> <code>{text}</code>
                </li>
              ))}
            </ol>
            <p class="small muted">{message}</p>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What was read of each list: how many hosts, what was left out, and which lines were not taken and why. */
export const ListLines = ({ lists }: { readonly lists: readonly ListLine[] }) => {
  const { say, count } = usePackWords();
  if (lists.length === 0) return null;
  return (
    <section class="card" aria-labelledby="pack-lists">
      <h2 id="pack-lists">{say('packLists')}</h2>
      <ul class="list-lines">
        {lists.map((line) => {
          const { hostCount, coveredCount, repeatedCount } = line.report;
          return (
            <li key={line.name}>
              <p>
                <strong>{line.name}</strong> <span class="small muted">{line.file}</span>
              </p>
              <ul class="list-figures">
                <li>
                  <strong>{count('listHosts', hostCount)}</strong>
                </li>
                {coveredCount > 0 && <li class="muted">{count('listCovered', coveredCount)}</li>}
                {repeatedCount > 0 && <li class="muted">{count('listRepeated', repeatedCount)}</li>}
              </ul>
              <Refused line={line} />
            </li>
          );
        })}
      </ul>
    </section>
  );
};
