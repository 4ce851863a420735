import type { PhraseScan } from '../../../../rules/matching/phrases/phrase-scan';
import { inOrder, type NaiveHit } from './naive-phrases';

/** All that a scan found, set by set, as one list in order. */
export const everyHit = (scan: PhraseScan): readonly NaiveHit[] =>
  inOrder(scan.setsHit.flatMap((set) => scan.hitsOf(set).map((hit) => ({ set, ...hit }))));
