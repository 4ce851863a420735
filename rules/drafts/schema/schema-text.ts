import type { CheckRegistry } from '../../model/check';
import { packJsonSchema } from './pack-json-schema';

/** The JSON Schema of packs as the text of a file; the same checks always give the same text. */
export const packSchemaText = (checks: CheckRegistry): string =>
  `${JSON.stringify(packJsonSchema(checks), null, 2)}\n`;
