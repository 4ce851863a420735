import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createWords, type Words } from './words';

/** Which language the views below speak. */
export const Speaking = createContext<Words>(createWords('en'));

/** The words of the language in force. */
export const useWords = (): Words => useContext(Speaking);
