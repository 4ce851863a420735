import { describe, expect, it } from 'vitest';
import { createLanguageState, firstLanguage } from '../../components/language/language-state';

const memoryOf = (first: string | null) => {
  let kept = first;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
};

describe('the first language', () => {
  it.each([
    ['en', ['es-MX'], 'en'],
    [null, ['es-MX', 'en-US'], 'es'],
    [null, ['vi-VN', 'es'], 'es'],
    [null, ['vi-VN'], 'en'],
    ['toString', ['es'], 'es'],
  ] as const)('remembered %s, browser %s: %s', (remembered, preferred, language) => {
    expect(firstLanguage(remembered, preferred)).toBe(language);
  });
});

describe('a choice of language', () => {
  it('changes the words at once, is said to the document, and is remembered', () => {
    const memory = memoryOf(null);
    const root = { lang: '', dir: '' };
    const language = createLanguageState({ memory, preferred: ['en-US'], root });
    expect(language.words.value.say('goBack')).toBe('Go back');
    language.choose('es');
    expect(language.words.value.say('goBack')).toBe('Volver');
    expect(root.lang).toBe('es');
    expect(createLanguageState({ memory, preferred: ['en-US'], root }).words.value.language).toBe('es');
  });
});
