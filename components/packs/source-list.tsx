import type { PackSourceRow } from '../../rules/model/pack-life';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { hostOf } from './origin-line';

interface Props {
  readonly sources: readonly PackSourceRow[];
  /** Names of the packs in force, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly busy: boolean;
  readonly now: number;
  readonly onCheck: (url: string) => void;
  readonly onRemove: (url: string) => void;
}

const Source = ({
  source,
  names,
  busy,
  now,
  ...does
}: { readonly source: PackSourceRow } & Omit<Props, 'sources'>) => {
  const { say, when } = usePackWords();
  const { url, managed, packId, checkedAt, nextCheckAt, trouble } = source;
  const name = packId === undefined ? undefined : (names.get(packId) ?? packId);
  return (
    <li class="source">
      <div class="row-text">
        <p class="address">
          <strong>{name ?? hostOf(url)}</strong>
          {managed && (
            <span class="chip">
              <Shape name="lock" size={14} />
              {say('setByDistrict')}
            </span>
          )}
        </p>
        <p class="small muted address">{url}</p>
        <p class="small muted">
          {checkedAt === undefined
            ? say('sourceNever')
            : say('sourceChecked', { when: when(checkedAt, now) })}
          {nextCheckAt !== undefined && ` · ${say('sourceNext', { when: when(nextCheckAt, now) })}`}
        </p>
        {trouble !== undefined && (
          <p class="small toned tone-medium with-shape trouble">
            <Shape name="triangle" size={16} />
            <span>
              <span lang="en">{trouble}</span> {packId !== undefined && say('sourceTroubleMore')}
            </span>
          </p>
        )}
      </div>
      <p class="pack-actions">
        <button class="button" type="button" disabled={busy} onClick={() => does.onCheck(url)}>
          {say('sourceCheck')}
          <span class="visually-hidden"> {hostOf(url)}</span>
        </button>
        {!managed && (
          <button class="button" type="button" disabled={busy} onClick={() => does.onRemove(url)}>
            {say('packRemove')}
            <span class="visually-hidden"> {hostOf(url)}</span>
          </button>
        )}
      </p>
    </li>
  );
};

/** The addresses that are asked for newer packs by themselves. */
export const SourceList = ({ sources, ...props }: Props) => {
  const { say } = usePackWords();
  if (sources.length === 0) return null;
  return (
    <section class="card" aria-labelledby="sources-title">
      <h2 id="sources-title">{say('sourcesTitle')}</h2>
      <p class="muted">{say('sourcesMore')}</p>
      <ul class="lines">
        {sources.map((source) => (
          <Source key={source.url} source={source} {...props} />
        ))}
      </ul>
    </section>
  );
};
