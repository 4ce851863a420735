import { describe, expect, it } from 'vitest';
import { en } from '../../components/words/en';
import { es } from '../../components/words/es';
import type { WordTable } from '../../components/words/word-table';
import { createWords } from '../../components/words/words';

const holes = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
const keys = Object.keys(en) as (keyof WordTable)[];

describe('the word tables', () => {
  it('hold the same keys in both languages', () => {
    expect(Object.keys(es).toSorted()).toEqual(keys.toSorted());
  });

  it('have the same holes, and nothing left empty', () => {
    const faulty = keys.filter(
      (key) => es[key].trim() === '' || String(holes(es[key])) !== String(holes(en[key])),
    );
    expect(faulty).toEqual([]);
  });

  it('have a plural for every singular', () => {
    const singulars = keys.filter((key) => key.endsWith('_one'));
    for (const key of singulars) expect(keys).toContain(key.replace(/_one$/, '_other'));
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
