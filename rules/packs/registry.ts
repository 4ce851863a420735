import type { RulePack } from '../model/pack';
import starter from './starter.yaml';

/** The packs that travel inside the extension, read and validated when it is built. */
export const builtInPacks: readonly RulePack[] = [starter];
