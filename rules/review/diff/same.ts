/** One text for one value: the order of keys does not count, and a key without a value is as good as none. */
export const inOneForm = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  ) ?? '';

/** Whether two plain values say the same. */
export const isSame = (one: unknown, other: unknown): boolean => inOneForm(one) === inOneForm(other);
