import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './en';
import { es } from './es';
import { packsEn } from './packs-en';
import { packsEs } from './packs-es';
import { policyEn } from './policy-en';
import { policyEs } from './policy-es';
import type { PlainKey } from './word-table';
import { type Language, type Words, wordsFrom } from './words';

type English = typeof en & typeof packsEn & typeof policyEn;
export type PackWords = Words<English>;
export type PackKey = PlainKey<English>;

const tables = { en: { ...en, ...packsEn, ...policyEn }, es: { ...es, ...packsEs, ...policyEs } };

/** All that is said about packs, and all else: words that the popup need not carry. */
export const createPackWords = (language: Language, preferred: readonly string[] = []): PackWords =>
  wordsFrom<English>(tables[language], language, preferred);

/** Which language the views about packs speak. */
export const SpeakingOfPacks = createContext<PackWords>(createPackWords('en'));

/** The words about packs, in the language in force. */
export const usePackWords = (): PackWords => useContext(SpeakingOfPacks);
