const dangerous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const plain: readonly unknown[] = [Object.prototype, Array.prototype, null];

/** What no pack may carry anywhere inside it: names that JavaScript means, half signs, numbers that are none. */
export const foreignIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? ['half a sign'] : [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`the number ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(plain.includes(Object.getPrototypeOf(value)) ? [] : ['something that is no plain data']),
    ...Object.entries(value).flatMap(([key, inner]) => [
      ...(dangerous.has(key) ? [`the name ${key}`] : []),
      ...foreignIn(key),
      ...foreignIn(inner),
    ]),
  ];
};
