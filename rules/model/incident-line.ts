import * as z from 'zod/mini';

const evidence = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

/** What judging an incident again takes, of a record in a file. Whatever else the record holds is passed over. */
export const incidentLineSchema = z.object({
  kind: z.enum(['page', 'device', 'activity']),
  ruleId: z.string().check(z.minLength(1), z.maxLength(64)),
  title: z._default(z.string(), ''),
  host: z.pipe(
    z.nullish(z.string().check(z.maxLength(253))),
    z.transform((host) => host ?? undefined),
  ),
  /** Milliseconds since 1970. */
  lastSeen: z.number(),
  kept: z._default(evidence, {}),
});
