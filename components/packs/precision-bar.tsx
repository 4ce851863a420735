import type { PrecisionRow } from '../../rules/model/pack-life';

const width = 200;
const height = 16;

/** From 0 to 1: what was found as a mark, where the truth likely lies as a band. The words beside it say the same. */
export const PrecisionBar = ({ share, low, high }: NonNullable<PrecisionRow['precision']>) => (
  <svg class="precision-bar" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
    <rect class="track" x={0} y={5} width={width} height={6} rx={3} />
    <rect class="band" x={low * width} y={3} width={Math.max(4, (high - low) * width)} height={10} rx={5} />
    <rect
      class="share"
      x={Math.min(width - 4, Math.max(0, share * width - 2))}
      y={0}
      width={4}
      height={16}
      rx={2}
    />
  </svg>
);
