import { layers } from '../../rules/model/pack';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';
import { layerKeys, layerMoreKeys } from './keys-of-packs';
import { PackCard } from './pack-card';
import type { PacksInForce } from './packs-in-force';

interface Props {
  readonly inForce: PacksInForce;
  readonly now: number;
  readonly onEdit: (packId: string) => void;
  readonly onRemove: (packId: string) => void;
}

/** What may be taken on this device, in a line under the heading. */
const TrustLine = ({ trust }: Pick<PacksInForce, 'trust'>) => {
  const { say } = usePackWords();
  if (trust === 'open') return null;
  const isBroken = trust === 'broken';
  return (
    <p class={`trust-line toned ${isBroken ? 'tone-high' : 'tone-ok'}`}>
      <Shape name={isBroken ? 'diamond' : 'lock'} size={16} />
      {say(isBroken ? 'trustBroken' : 'trustClosed')}
    </p>
  );
};

/** Packs that are here and not in force, with the reason. */
const LeftOut = ({ leftOut }: Pick<PacksInForce, 'leftOut'>) => {
  const { say } = usePackWords();
  if (leftOut.length === 0) return null;
  return (
    <ul class="left-out">
      {leftOut.map(({ packId, name, message }) => (
        <li key={packId} class="card tinted tone-high word-line">
          <span class="toned">
            <Shape name="octagon" size={18} />
          </span>
          <p>
            <strong>{say('packLeftOut', { name })}</strong> <span lang="en">{message}</span>
          </p>
        </li>
      ))}
    </ul>
  );
};

/** The packs in force, side by side by layer: who may change whose rules. */
export const LayersBoard = ({ inForce, ...props }: Props) => {
  const { say } = usePackWords();
  const { packs, reach, trust, mayChange, mayAddClassPacks, leftOut } = inForce;
  return (
    <section class="card" aria-labelledby="packs-title">
      <div class="section-head">
        <h2 id="packs-title">{say('packsTitle')}</h2>
        <TrustLine trust={trust} />
      </div>
      <p class="muted">{say('layersMore')}</p>
      <LeftOut leftOut={leftOut} />
      <ol class="layers">
        {layers.map((layer) => {
          const own = packs.filter((pack) => pack.layer === layer);
          return (
            <li key={layer} class={own.length === 0 ? 'layer none' : 'layer'}>
              <div class="layer-head">
                <h3>{say(layerKeys[layer])}</h3>
                <p class="small muted">{say(layerMoreKeys[layer])}</p>
              </div>
              {own.length === 0 ? (
                <p class="small muted">{say('layerNone')}</p>
              ) : (
                <ul class="pack-cards">
                  {own.map((pack) => (
                    <PackCard
                      key={`${pack.packId}/${pack.trialUntil}`}
                      pack={pack}
                      reach={
                        pack.trialUntil === undefined
                          ? reach.find(({ packId }) => packId === pack.packId)
                          : undefined
                      }
                      mayChange={mayChange || (mayAddClassPacks && layer === 'class')}
                      {...props}
                    />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
