import type { Contender } from './contender';

/** The least that reading a text takes in JavaScript: nothing that looks at all of it can be faster. */
export const touchEveryCharacter: Contender = {
  name: 'touching every character',
  isBaseline: true,
  load: () => ({
    build: () => ({
      ready: {
        prepare: (texts) => (at) => {
          const text = texts[at] ?? '';
          let sum = 0;
          for (let place = 0; place < text.length; place += 1) sum = (sum + text.charCodeAt(place)) | 0;
          return sum;
        },
      },
    }),
  }),
};
