import { useMemo } from 'preact/hooks';
import { useWords } from '../words/speaking';
import type { WordTable } from '../words/word-table';
import { type Language, type Words, wordsFrom } from '../words/words';

const english = {
  label: 'Text of the pack',
  hint: 'Ctrl and the space bar offer what may be written here. Tab indents; to leave the text, press Escape and then Tab.',
  plain: 'The editor could not be loaded. This is the text without its help.',
  review: 'Review the pack',
  replace: 'Write “{{word}}”',
  problemsTitle: 'Problems of the text',
  problems_one: '{{count}} problem',
  problems_other: '{{count}} problems',
  sound: 'No problems found.',
  place: 'Line {{line}}, column {{column}}:',
} as const;

const spanish: WordTable<typeof english> = {
  label: 'Texto del paquete',
  hint: 'Ctrl y la barra espaciadora muestran lo que se puede escribir aquí. Tab sangra; para salir del texto, pulse Escape y después Tab.',
  plain: 'No se pudo cargar el editor. Este es el texto sin su ayuda.',
  review: 'Revisar el paquete',
  replace: 'Escribir «{{word}}»',
  problemsTitle: 'Problemas del texto',
  problems_one: '{{count}} problema',
  problems_other: '{{count}} problemas',
  sound: 'No se encontraron problemas.',
  place: 'Línea {{line}}, columna {{column}}:',
};

const tables = { en: english, es: spanish } as const satisfies Record<Language, WordTable<typeof english>>;

/** What the editor itself says, in the language of the page. It is loaded with the editor. */
export const useEditorWords = (): Words<typeof english> => {
  const { language } = useWords();
  return useMemo(() => wordsFrom<typeof english>(tables[language], language, []), [language]);
};
