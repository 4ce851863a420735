import { describe, expect, it } from 'vitest';
import {
  changeSentence,
  deviceLine,
  deviceSentence,
  outcomeSentence,
  packName,
  pageSentence,
  periodWords,
} from '../../components/words/sentences';
import { createWords } from '../../components/words/words';
import type { Outcome } from '../../rules/model/decision';
import type { PageVerdict } from '../../rules/model/summary';
import { afterClass, gameRule, losingRule, proxyRule, restingRule } from '../fixtures/proofs';
import { locked, now } from '../fixtures/summaries';

const words = createWords('en');
const palabras = createWords('es');
const none = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0, waived: 0, 'in-grace': 0 };

describe('the sentence on this page', () => {
  it.each([
    ['fine', 'This page is fine.'],
    ['noted', 'A note was kept about this page.'],
    ['told', 'There is a tip for this page.'],
    ['warned', 'Your school has a reminder for this page.'],
    ['blocked', 'This page is blocked by your school.'],
    ['not-checked', 'This page is not checked.'],
  ] satisfies [PageVerdict, string][])('%s', (verdict, sentence) => {
    expect(pageSentence(words, verdict)).toBe(sentence);
    expect(pageSentence(palabras, verdict)).not.toBe(sentence);
  });
});

describe('the sentence on this device', () => {
  it('names what fails before anything else', () => {
    expect(deviceSentence(words, { ...none, pass: 5, fail: 2, unknown: 1, 'in-grace': 1 })).toBe(
      '2 things on this device need care.',
    );
  });

  it('does not call a device bad for what cannot be read', () => {
    expect(deviceSentence(words, { ...none, pass: 5, unknown: 1 })).toBe(
      'This device is ready to learn. One check cannot be read.',
    );
    expect(deviceSentence(words, { ...none, unknown: 3 })).toBe('The checks of this device cannot be read.');
  });

  it('says so when nothing has been checked', () => {
    expect(deviceSentence(words, none)).toBe('This device has not been checked yet.');
    expect(deviceSentence(palabras, locked.posture)).toBe('Este equipo está listo para aprender.');
  });
});

describe('the line on device checks', () => {
  it('counts what passes and what cannot be read, and leaves out what does not apply', () => {
    expect(deviceLine(words, { ...none, pass: 6, unknown: 1, 'not-applicable': 4, waived: 2 })).toBe(
      'Device: 6 of 7 checks pass, 1 cannot be read',
    );
  });

  it('gives time left a word of its own', () => {
    expect(deviceLine(words, { ...none, pass: 6, 'in-grace': 2 })).toBe(
      'Device: 6 of 8 checks pass, 2 have time left',
    );
    expect(deviceLine(words, none)).toBe('Device: no checks yet');
  });
});

describe('the outcome of a rule', () => {
  const rules = [proxyRule, losingRule];
  const said = (outcome: Outcome, trial = false) =>
    outcomeSentence(words, { ...gameRule, trial, outcome }, rules, now);

  it('says what was done, and that a rule on trial only notes', () => {
    expect(said({ kind: 'acts' })).toBe('So a reminder is shown.');
    expect(said({ kind: 'acts' }, true)).toBe('This rule is on trial, so it only keeps a note.');
  });

  it('names the rule it lost to by its title, or by its id where it is not shown', () => {
    expect(outcomeSentence(words, losingRule, rules, now)).toContain('“Proxy or unblocker”');
    expect(said({ kind: 'loses', to: 'OTHER-9' })).toContain('“OTHER-9”');
  });

  it('says when a resting rule begins', () => {
    expect(outcomeSentence(words, restingRule, rules, now)).toMatch(/It begins Wed 8:10\sAM\.$/);
    expect(said({ kind: 'out-of-hours', opens: undefined })).toBe('It does not apply at this time.');
  });

  it('says why it cannot tell, and does nothing', () => {
    expect(said({ kind: 'unknown', reasons: ['The page has not been read yet.'] })).toBe(
      'It cannot tell, so it does nothing: The page has not been read yet.',
    );
    expect(said({ kind: 'unknown', reasons: [] })).toBe('It cannot tell, so it does nothing.');
  });

  it('gives the reason of an exception', () => {
    expect(said({ kind: 'excepted', exceptionId: 'X-1', reason: 'Unit 3: game loops' })).toContain(
      'Unit 3: game loops',
    );
  });
});

describe('what would change a verdict', () => {
  it('is a time or an answer turned round, in the reader’s language', () => {
    expect(changeSentence(words, afterClass, [], now)).toMatch(/^From 3:05\sPM on\.$/);
    expect(
      changeSentence(
        palabras,
        { kind: 'answer', check: 'host', says: { en: 'A', es: 'B' }, to: 'no-match' },
        [],
        now,
      ),
    ).toBe('Si esto no fuera así: “B”');
  });

  it('names a long question in brief', () => {
    const says = `the address fits one of: ${'*/uv/service/*, '.repeat(12)}*/last/*`;
    const change = { kind: 'answer', check: 'url', says: { en: says, es: says }, to: 'no-match' } as const;
    const sentence = changeSentence(words, change, [], now);
    expect(sentence).toMatch(/^If this were not so: “the address fits one of: .*\/uv\/service\/\*, …”$/);
    expect(sentence.length).toBeLessThan(120);
  });
});

describe('names that packs give', () => {
  it('are said in plain words where they are known, else as written', () => {
    expect(packName(words, 'during', 'class')).toBe('class time');
    expect(packName(words, 'during', 'advisory_block')).toBe('advisory block');
    expect(packName(words, 'keeps', 'constructor')).toBe('constructor');
  });

  it('says the hours of a period as people do', () => {
    const schoolDays = {
      name: 'class',
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      from: '08:10',
      to: '15:05',
    } as const;
    // The space before AM is a narrow one.
    expect(periodWords(words, schoolDays).replaceAll(/\s/g, ' ')).toBe(
      'class time (Mon–Fri, 8:10 AM – 3:05 PM)',
    );
    expect(words.days(['mon', 'wed'])).toBe('Mon, Wed');
  });
});
