/** Resolves with nothing after so many milliseconds; a hidden page may be given its turn later. */
export const wait = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
