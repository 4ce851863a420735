import { describe, expect, it } from 'vitest';
import { en } from '../../components/words/en';
import { es } from '../../components/words/es';
import { createPackWords } from '../../components/words/pack-words';
import { packsEn } from '../../components/words/packs-en';
import { packsEs } from '../../components/words/packs-es';
import { policyEn } from '../../components/words/policy-en';
import { policyEs } from '../../components/words/policy-es';
import { createWords } from '../../components/words/words';

const holes = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
type Table = Readonly<Record<string, string>>;
const tables: readonly (readonly [string, Table, Table])[] = [
  ['every screen', en, es],
  ['packs', packsEn, packsEs],
  ['the policy in force', policyEn, policyEs],
];

describe.each(tables)('the words of %s', (_, english, spanish) => {
  const keys = Object.keys(english);
  it('hold the same keys in both languages', () => {
    expect(Object.keys(spanish).toSorted()).toEqual(keys.toSorted());
  });

  it('have the same holes, and nothing left empty', () => {
    const faulty = keys.filter(
      (key) =>
        spanish[key]?.trim() === '' ||
        String(holes(spanish[key] ?? '')) !== String(holes(english[key] ?? '')),
    );
    expect(faulty).toEqual([]);
  });

  it('have a plural for every singular', () => {
    const singulars = keys.filter((key) => key.endsWith('_one'));
    for (const key of singulars) expect(keys).toContain(key.replace(/_one$/, '_other'));
  });
});

describe('createPackWords', () => {
  it('says what every screen says, and no word in two ways', () => {
    expect(createPackWords('es').say('tryAgain')).toBe(es.tryAgain);
    const all = tables.flatMap(([, english]) => Object.keys(english));
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });
});

describe('createWords', () => {
  it('chooses the plural form and writes the number as the region does', () => {
    const words = createWords('en');
    expect(words.count('notesToday', 1)).toBe('1 note today on this device.');
    expect(words.count('notesToday', 1234)).toBe('1,234 notes today on this device.');
  });

  it('has a plural for numbers for which Spanish has a third form', () => {
    expect(createWords('es').count('notesToday', 1_000_000)).toBe('1,000,000 notas hoy en este equipo.');
  });

  it('leaves marks and braces in a value as they are', () => {
    expect(createWords('en').say('losesTo', { rule: '<b>{{rule}}</b>' })).toContain('“<b>{{rule}}</b>”');
  });

  it('speaks the policy in English where it has no Spanish', () => {
    expect(createWords('es').pick({ en: 'Ask first.' })).toBe('Ask first.');
    expect(createWords('es').pick({ en: 'Ask first.', es: 'Pregunta antes.' })).toBe('Pregunta antes.');
  });
});
