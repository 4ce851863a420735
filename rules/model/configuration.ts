import * as z from 'zod/mini';
import { isTimeZone } from './time-zone';
import { weekdays } from './weekday';

/**
 * What an administrator sets: by enterprise policy (managed), or on an unmanaged device by its owner.
 * The schema Chromium wants is generated from this at build time. Every field may be missing.
 */
const described = <T extends z.ZodMiniType>(schema: T, title: string, description: string) =>
  z.optional(schema.check(z.meta({ title, description })));

const short = z.string().check(z.minLength(1), z.maxLength(200));
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/**
 * Said to the browser as loosely as it can be: a value that the browser finds wrong is dropped without a word, and
 * with it the door would stand open. What it means is read strictly, from the raw value, by rules/trust.
 */
const trustWish = z.strictObject({
  required: described(z.boolean(), 'Signed packs only', 'No pack is taken without a good signature.'),
  keys: described(
    z.array(
      z.strictObject({
        id: described(z.string(), 'Key id', 'The name that signatures call it by.'),
        alg: described(z.string(), 'Algorithm', 'ecdsa-p256, or ed25519.'),
        spki: described(z.string(), 'Public key', 'As handrail keygen prints it: base64 on one line.'),
      }),
    ),
    'Public keys',
    'Once one is here, packs without a good signature are refused.',
  ),
  threshold: described(z.int(), 'Signatures needed', 'How many different keys must have signed.'),
  minRevision: described(
    z.record(z.string(), z.int()),
    'Lowest revisions',
    'By the id of the pack; older ones are refused.',
  ),
  audience: described(z.string(), 'Audience', 'This district, as signed packs name it.'),
});

export const configurationSchema = z.strictObject({
  district: described(
    z.strictObject({
      name: described(short, 'District name', 'Shown to students, teachers and families.'),
      contact: described(
        short,
        'Contact',
        'Where questions and corrections go: a mail address or a phone number.',
      ),
    }),
    'District',
    'Who runs the program.',
  ),
  student: described(
    z.strictObject({
      grade: described(
        z.int(),
        'Grade',
        'Grade of the students this configuration is for; kindergarten is 0.',
      ),
      orgUnit: described(short, 'Organizational unit', 'For rules that apply to some units only.'),
      location: described(short, 'Building', 'For rules that apply in some buildings only.'),
      role: described(short, 'Role', 'For rules that apply to some roles only, for example student.'),
    }),
    'Student',
    'Who uses the device. Anything left out is unknown, and rules that need it stay silent.',
  ),
  bellSchedule: described(
    z.strictObject({
      timezone: described(short.check(z.refine(isTimeZone)), 'Time zone', 'A name such as America/Chicago.'),
      days: described(z.array(z.enum(weekdays)), 'School days', 'For example mon, tue, wed, thu, fri.'),
      from: described(clockTime, 'Classes begin', 'As "08:10", in quotes.'),
      to: described(clockTime, 'Classes end', 'As "15:05", in quotes.'),
      closed: described(
        z.array(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
        'Closed days',
        'Dates such as "2026-11-26" on which no class is held.',
      ),
    }),
    'Bell schedule',
    'When class time is, for the built-in pack.',
  ),
  unlock: described(
    z.strictObject({
      pin: described(
        z.string().check(z.regex(/^\d{6,12}$/)),
        'Teacher PIN',
        'Six to twelve digits. Students may be able to read managed values; prefer the verifier.',
      ),
      verifier: described(
        z.string().check(z.regex(/^pbkdf2-sha256\$\d{6,7}\$[0-9a-f]{32}\$[0-9a-f]{64}$/)),
        'Teacher PIN verifier',
        'pbkdf2-sha256$600000$<salt, 32 hex digits>$<key, 64 hex digits>. Wins over the PIN.',
      ),
    }),
    'Unlocking',
    'How teachers open their summary on the student’s device.',
  ),
  support: described(
    z.array(
      z.strictObject({
        name: described(short, 'Name', 'For example: School counselor, Ms. Rivera.'),
        phone: described(short, 'Phone', 'A number a student can call or text.'),
        url: described(short, 'Address', 'An https address with more help.'),
        hours: described(short, 'Hours', 'When someone answers.'),
      }),
    ),
    'People who help',
    'Shown first by support rules, above the national help lines.',
  ),
  currentMilestone: described(
    z.int(),
    'Current browser milestone',
    'The stable milestone your fleet should be on. Left out, a cautious calendar is used.',
  ),
  packs: described(
    z
      .array(
        z.strictObject({
          url: z
            .string()
            .check(
              z.minLength(1),
              z.maxLength(2048),
              z.meta({ title: 'Address', description: 'An https address of a pack or a .handrail archive.' }),
            ),
          sha256: described(
            z.string().check(z.regex(/^[0-9a-f]{64}$/)),
            'SHA-256',
            'Of the file at the address; anything else that comes is refused.',
          ),
          key: described(short, 'Key', 'Id of the key of “Trust” that must have signed it.'),
        }),
      )
      .check(z.maxLength(20)),
    'Rule packs',
    'The packs of this device, besides the built-in one. They are fetched and refreshed by themselves.',
  ),
  classPacks: described(
    z.boolean(),
    'Class packs at the device',
    'Set to true to let whoever knows the teacher PIN load packs of the class layer, which cannot block.',
  ),
  trust: described(trustWish, 'Trust', 'Whose signatures on rule packs are believed.'),
  starterPack: described(
    z.boolean(),
    'Built-in starter pack',
    'Set to false to switch the built-in pack off.',
  ),
});

export type Configuration = z.infer<typeof configurationSchema>;
