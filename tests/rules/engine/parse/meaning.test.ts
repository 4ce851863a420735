import { describe, expect, it } from 'vitest';
import { checkRegistry } from '../../../../rules/checks/registry';
import { parsePack } from '../../../../rules/engine/parse-pack';
import { mapleText, mapleWith, problemsOf, read, said } from '../../../fixtures/packs/maple';

const asLayer = (layer: string) => mapleText.replace('layer: district', `layer: ${layer}`);

describe('what a pack says must hold together', () => {
  it.each([
    [
      'id: BYP-03',
      'id: FOC-01',
      '83:9 error There is another rule with the id "FOC-01". Give one of them another id.',
    ],
    ['serves: focus', 'serves: focsu', '54:13 error This pack has no goal "focsu". Did you mean "focus"?'],
    [
      'active: { during: [class] }',
      'active: { during: [clas] }',
      '58:24 error This pack has no period "clas". Did you mean "class"?',
    ],
    [
      '        during: [class]',
      '        during: [clss]',
      '72:18 error This pack has no period "clss". Did you mean "class"?',
    ],
    ['inList: games', 'inList: gamez', '57:29 error This pack has no list "gamez". Did you mean "games"?'],
    ['[games, other]', '[gamez, other]', '144:49 error This pack has no list "gamez". Did you mean "games"?'],
    [
      '[coolmath.example',
      '["https://coolmath.example/x"',
      '46:20 error “https://coolmath.example/x” is a whole address. A host list takes the host alone: write coolmath.example.',
    ],
    [
      'isOneOf: [arcade.example]',
      'isOneOf: [arcade example]',
      '71:35 error “arcade example” is not a host name.',
    ],
    ['"*/scramjet/"', '"http://*bad*/"', '88:50 error A star cannot be part of a host.'],
    ['url: "https://quiz.example/"', 'url: "quiz"', '123:40 error No browser can open this address.'],
    [
      'any: [kill myself',
      'any: ["!!!"',
      '102:15 error "!!!" holds no word, so it would never be found. Remove it.',
    ],
    [
      '[url, title, search,',
      '[url, title,',
      '100:7 error "words" reads search here, but the charter does not allow this pack to read it.',
    ],
    ['"2026-11-27"]', '"2026-11-31"]', '44:26 error 2026-11-31 is not in the calendar. Write another day.'],
    [
      'America/Chicago',
      'Chicago',
      '40:13 error "Chicago" is not the name of a time zone. Did you mean "America/Chicago"?',
    ],
    ['America/Chicago', 'device', '40:13 error Only the base layer may go by the clock of the device.'],
    [
      ', protected: true',
      '',
      '107:5 error This rule needs a test for: an innocent text with these words (protected: true).',
    ],
    [
      'expect: no-match, protected',
      'expect: match, protected',
      '110:97 error A protected text must never match.',
    ],
    [
      '{ en: Restart the device., es',
      '{ fr: Restart the device., es',
      '135:5 error "fix" has no English words',
    ],
    [', es: Reinicia el dispositivo.', '', '135:5 warning "fix" has no Spanish words. Add es: to "fix".'],
    ['    clause: "9.2"\n', '', '125:5 warning This rule stands on no clause of the policy.'],
    ['checkedBy: people', 'checkedBy: rules', '20:7 warning No rule carries out clause "9.1".'],
    [
      'target: { atMost: 0.2 }',
      'target: {}',
      '29:53 error This target asks for nothing. Write atMost or atLeast.',
    ],
    ['atLeast: 0.95', 'atLeast: 95', '33:55 error A share of devices lies between 0 and 1.'],
    [
      'incidents: FOC-*',
      'incidents: FUN-*',
      '29:29 warning No rule fits "FUN-*", so this goal is never measured.',
    ],
  ])('%s -> %s', (passage, instead, start) => {
    const problems = problemsOf(passage, instead);
    expect(problems.map((problem) => problem.slice(0, start.length))).toContain(start);
  });

  it('a rule speaks of one kind of thing', () => {
    const mixed = 'when: { host: { inList: games }, browser-version: { milestonesBehind: { above: 2 } } }';
    expect(problemsOf('when: { host: { inList: games } }', mixed)).toEqual([
      '57:38 error A rule speaks of one kind of thing: "host" speaks of pages, "browser-version" of the device. Make two rules of it.',
    ]);
  });

  it('a rule names all the tests it lacks', () => {
    const withoutTests = mapleText.replace(
      / {4}tests:\n {6}- \{ name: behind[\s\S]*?expect: unknown \}\n/,
      '',
    );
    expect(read(withoutTests).problems.map(said)).toEqual([
      '125:5 error This rule needs tests for: something that matches (expect: match); something that does not (expect: no-match); a device that cannot be read (expect: unknown). Add to its tests.',
    ]);
  });

  it('conditions stand eight deep and no deeper', () => {
    const nested = (levels: number) =>
      `when: ${'{ all: ['.repeat(levels)}{ host: { inList: games } }${'] }'.repeat(levels)}`;
    const passage = 'when: { host: { inList: games } }';
    expect(problemsOf(passage, nested(8))).toEqual([]);
    expect(problemsOf(passage, nested(9))).toEqual([
      '57:77 error all, any and none may stand at most 8 deep inside each other. Divide the rule, or write the condition flatter.',
    ]);
  });
});

describe('a charter', () => {
  it.each(['rule', 'time', 'count'])('keeps the %s, which no incident can do without', (part) => {
    const kept = ['host', 'rule', 'time', 'count'].filter((name) => name !== part).join(', ');
    const { pack, problems } = read(mapleWith('[host, rule, time, count]', `[${kept}]`));
    expect(pack).toBeUndefined();
    expect(problems.map(said)).toEqual([
      '36:10 error An incident needs the rule, the time and the count. Add them to keeps.',
    ]);
  });

  it('need not keep the host', () => {
    expect(problemsOf('[host, rule, time, count]', '[count, time, rule]')).toEqual([]);
  });
});

describe('typed words', () => {
  const refusal = 'error Typed words are not read in this version. Leave typed out.';
  it('are not promised to be read', () => {
    const passage = 'reads: [url, title, search,';
    expect(problemsOf(passage, 'reads: [url, title, typed, search,')).toEqual([`35:23 ${refusal}`]);
  });

  it('are not asked for by a rule, which is told so once and at the place', () => {
    expect(problemsOf('in: [search, title]', 'in: [search, typed]')).toContain(`101:22 ${refusal}`);
    const anywhere = mapleText
      .replace('in: [search, title]', 'in: [search, title, typed]')
      .replace('any: [kill myself', 'any: [typed, kill myself');
    expect(read(anywhere).problems.map(said)).toEqual([`101:29 ${refusal}`]);
  });
});

describe('layers', () => {
  it('a class pack blocks nothing, looks for no words and opens nothing for others', () => {
    expect(read(asLayer('class')).problems.map(said)).toEqual([
      '48:1 error A pack of the class layer may not protect addresses: that would open them for the rules of others. Give the rule that is in the way an exception with an end, or ask the school to protect the address.',
      '89:13 error A pack of the class layer may not block. Use warn, or ask the school to add the rule.',
      '100:7 error A pack of the class layer may not look for words. Remove the rule, or ask the school to add it.',
    ]);
  });

  it('a base pack adjusts nothing; others may', () => {
    const adjust = '\nadjust:\n  - { rule: DEV-02, status: "off" }\n';
    expect(read(mapleText + adjust).problems).toEqual([]);
    expect(read(asLayer('base') + adjust).problems.map(said)[0]).toContain('could adjust');
  });

  it('a base pack has its lists itself; a list of a layer above is only doubted', () => {
    const strange = (layer: string) => asLayer(layer).replace('inList: games', 'inList: streaming');
    expect(read(strange('base')).problems.map(({ level }) => level)).toEqual(['error']);
    expect(read(strange('school')).problems.map(({ level }) => level)).toEqual(['warning']);
  });

  it('a base pack may go by the clock of the device', () => {
    expect(read(asLayer('base').replace('America/Chicago', 'device')).problems).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['2026-09-14', 'warning The exception "X-1" ended on 2026-09-14 and no longer works.'],
    ['2026-09-20', 'warning The exception "X-1" ends on 2026-09-20.'],
    ['2027-09-15', undefined],
    ['2027-09-16', 'error An exception may last one year at most. Write a day up to 2027-09-15'],
  ])('an exception until %s', (expires, sentence) => {
    const problems = problemsOf('expires: "2026-12-18"', `expires: "${expires}"`);
    if (sentence === undefined) expect(problems).toEqual([]);
    else expect(problems[0]).toContain(sentence);
  });

  it.each([
    ['district', '"2026-12-18T10:45"', undefined],
    ['district', '"2026-12-19T00:00"', 'has a minute to end at that lies after its last day.'],
    ['district', '"2026-11-31T10:45"', '2026-11-31 is not in the calendar.'],
    ['class', '"2026-09-16T10:45"', undefined],
    ['class', '"2026-09-17T10:45"', 'A lesson lasts one day at most.'],
  ])('an exception of the %s layer that ends at %s', (layer, until, sentence) => {
    const text = asLayer(layer).replace(
      'expires: "2026-12-18"',
      `expires: "2026-12-18"\n        until: ${until}`,
    );
    const { problems } = read(text);
    const ofExceptions = problems.filter(({ path }) => path.includes('exceptions')).map(said);
    expect(ofExceptions).toEqual(sentence === undefined ? [] : [expect.stringContaining(sentence)]);
  });

  it('a lesson that ends soon is as it should be', () => {
    const problems = problemsOf(
      'expires: "2026-12-18"',
      'expires: "2026-09-15"\n        until: "2026-09-15T11:00"',
    );
    expect(problems).toEqual([]);
  });

  it('are not judged when nobody knows what day it is', () => {
    const text = mapleWith('expires: "2026-12-18"', 'expires: "2019-12-18"');
    expect(parsePack({ file: 'maple.yaml', text }, checkRegistry).problems).toEqual([]);
  });

  it('a pack that expired is still read, and says so', () => {
    const { pack, problems } = read(mapleWith('reviewBy: "2027-06-30"', 'expires: "2026-09-01"'));
    expect(pack).toBeDefined();
    expect(problems.map(said)[0]).toContain('warning The pack expired on 2026-09-01.');
  });
});
