import type { ActionDefinition } from '../../model/action';
import type { CheckRegistry } from '../../model/check';
import type { ActionId } from '../../model/effect';
import type { RulePack } from '../../model/pack';

/** What is known of a list that a pack takes from a file. */
export interface ListFileFacts {
  /** SHA-256 of the file's bytes, in lower-case hex. */
  readonly sha256: string;
  readonly hostCount: number;
}
/** What two policies are compared with. */
export interface DiffTools {
  readonly actions: ReadonlyMap<ActionId, ActionDefinition>;
  readonly checks: CheckRegistry;
  /** Of a list that this very pack takes from a file; without it such a list is told by what the pack says of it. */
  readonly listFile?: ((pack: RulePack, listName: string) => ListFileFacts | undefined) | undefined;
}
