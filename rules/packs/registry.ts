import type { RulePack } from '../model/pack';
import starter from './starter.yaml';

/**
 * The packs that travel inside the extension, read and validated when it is built. Unpacked when they are asked for:
 * a worker that wakes to a stored policy never does.
 */
export const builtInPacks = (): readonly RulePack[] => [starter()];
