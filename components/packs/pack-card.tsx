import type { ActionId } from '../../rules/model/effect';
import type { PackReach, PackRow } from '../../rules/model/pack-life';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { asksKeys } from './keys-of-packs';
import { OriginLine } from './origin-line';
import { ReachView } from './reach-view';

interface Props {
  readonly pack: PackRow;
  readonly reach: PackReach | undefined;
  readonly mayChange: boolean;
  readonly now: number;
  readonly onEdit: (packId: string) => void;
  readonly onRemove: (packId: string) => void;
}

const strongestFirst = ['block', 'warn', 'tell', 'support', 'record'] as const satisfies readonly ActionId[];

/** How many of the rules block, remind and so on. */
const AsksLine = ({ asks }: Pick<PackReach, 'asks'>) => {
  const { say, number } = usePackWords();
  const there = strongestFirst.filter((action) => asks[action] > 0);
  if (there.length === 0) return null;
  return (
    <ul class="asks">
      {there.map((action) => (
        <li key={action} class={`asks-${action}`}>
          <strong>{number(asks[action])}</strong> {say(asksKeys[action])}
        </li>
      ))}
    </ul>
  );
};

const Signed = ({ signers }: Pick<PackRow, 'signers'>) => {
  const { say, list } = usePackWords();
  if (signers.length === 0) return <span class="chip">{say('packUnsigned')}</span>;
  return (
    <span class="chip toned tone-ok">
      <Shape name="check" size={14} />
      {say('packSignedBy', { keys: list(signers) })}
    </span>
  );
};

/** A pack of the policy in force: what it is, where it came from, how far it reaches. */
export const PackCard = ({ pack, reach, mayChange, now, onEdit, onRemove }: Props) => {
  const { say, count, time } = usePackWords();
  const { packId, name, publisher, revision, rules, origin, signers, stale, trialUntil, lessonUntil } = pack;
  const isOnTrial = trialUntil !== undefined;
  const isOurs = (origin.kind === 'built-in' && !isOnTrial) || lessonUntil !== undefined;
  const mayLeave = mayChange && !isOurs && origin.kind !== 'managed';
  return (
    <li class="pack-card">
      <div>
        <h4>{name}</h4>
        <p class="small muted">{publisher}</p>
      </div>
      <p class="small">
        {say('packRevision', { revision })} · {count('packRules', rules)}
        {!isOnTrial && (
          <>
            {' '}
            · <OriginLine origin={origin} />
          </>
        )}
      </p>
      <p class="chips">
        {!isOurs && !isOnTrial && <Signed signers={signers} />}
        {stale && (
          <span class="chip toned tone-medium" title={say('packStaleMore')}>
            <Shape name="hourglass" size={14} />
            {say('packStale')}
          </span>
        )}
        {lessonUntil !== undefined && (
          <span class="chip toned tone-low">
            <Shape name="hourglass" size={14} />
            {say('lessonUntil', { time: time(lessonUntil) })}
          </span>
        )}
        {isOnTrial && (
          <span class="chip toned tone-low">
            <Shape name="hourglass" size={14} />
            {say('onTrial')} · {count('trialDaysLeft', daysUntil(trialUntil, now))}
          </span>
        )}
      </p>
      {reach !== undefined && (
        <>
          <AsksLine asks={reach.asks} />
          <ReachView reach={reach} />
        </>
      )}
      {!isOurs && !isOnTrial && (
        <p class="pack-actions">
          <button class="button" type="button" onClick={() => onEdit(packId)}>
            {say(mayLeave ? 'packEdit' : 'packRead')}
            <span class="visually-hidden"> {name}</span>
          </button>
          {mayLeave && (
            <button class="button" type="button" onClick={() => onRemove(packId)}>
              {say('packRemove')}
              <span class="visually-hidden"> {name}</span>
            </button>
          )}
        </p>
      )}
    </li>
  );
};

const dayMs = 24 * 60 * 60_000;

/** Days that are left, the day that has begun counted in. */
export const daysUntil = (until: number, now: number): number =>
  Math.max(0, Math.ceil((until - now) / dayMs));
