import { readFileSync } from 'node:fs';

/** From the project's folder: a soak runs from a bundle that lies elsewhere. */
const mapleText = readFileSync('tests/fixtures/packs/maple.yaml', 'utf8');

const head = (id: string, layer: string) => `format: 1
pack: { id: ${id}, name: A ${layer} pack, revision: 3, layer: ${layer}, publisher: Maple, expires: "2027-06-30" }
policy: { title: Agreement, clauses: [{ id: "5.2", title: Class time, checkedBy: rules }] }
charter: { reads: [url, title], keeps: [host, rule, time, count], retentionDays: 30, offCampus: full }
clock: { timezone: America/Chicago, periods: { class: { days: [mon, tue], from: "08:10", to: "15:05" } } }
`;

/** A pack that is in force before every mutant. */
export const standingText = `${head('standing', 'district')}lists: { games: { hosts: [games.example] } }
rules:
  - id: STD-01
    title: Game site
    clause: "5.2"
    severity: low
    when: { host: { inList: games } }
    action: warn
    student: { en: A game., es: Un juego. }
    tests:
      - { name: game, given: { url: "https://games.example/" }, expect: match }
      - { name: other, given: { url: "https://loops.example/" }, expect: no-match }
`;

/** A class may warn and except, nothing more. */
const classPack = `${head('unit-3', 'class')}lists: { lesson: { hosts: [loops.example] } }
adjust:
  - rule: STD-01
    exceptions:
      - { id: L-1, when: { host: { inList: lesson } }, during: [class], reason: "Unit 3", by: t.lee, expires: "2026-10-02" }
rules:
  - id: LES-01
    title: Video in the test
    clause: "5.2"
    severity: low
    when: { host: { isOneOf: [video.example] } }
    action: warn
    student: { en: Not in the test., es: No en el examen. }
    tests:
      - { name: video, given: { url: "https://video.example/" }, expect: match }
      - { name: other, given: { url: "https://loops.example/" }, expect: no-match }
`;

/** Patterns, in the two layers that may have them. */
const patternPack = `${head('patterns', 'base')}rules:
  - id: PAT-01
    title: Hidden proxy
    clause: "5.2"
    severity: high
    when:
      any:
        - words: { in: [title], matching: re2, any: ['pr[o0]xy\\s*(list|site)s?', '\\bun\\S?blocked\\b'] }
        - url: { matchesAny: [".quiet.example/uv/", "https://*:8443/p"], unlessAny: [lib.example] }
    action: warn
    student: { en: Not here., es: Aquí no. }
    tests:
      - { name: title, given: { url: "https://a.example/", title: pr0xy list }, expect: match }
      - { name: innocent, given: { url: "https://a.example/", title: Approximate }, expect: no-match, protected: true }
`;

const starter = readFileSync('rules/packs/starter.yaml', 'utf8');

/** The first rules of the pack that Handrail brings along, with its whole head. */
const starterPart = (rules: number): string =>
  starter
    .split(/\n(?= {2}- id: )/)
    .slice(0, rules + 1)
    .join('\n');

/** What becomes mutants, each a pack without an error; with how often it is taken. */
export const seedPacks: readonly (readonly [text: string, weight: number])[] = [
  [mapleText, 2],
  [classPack, 10],
  [patternPack, 10],
  [starterPart(2), 1],
];
