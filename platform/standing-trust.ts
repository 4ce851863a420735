type Values = Readonly<Record<string, unknown>>;

/**
 * The managed values with the `trust` that stood before, where they have none of their own. A browser drops a setting
 * in which one value is of the wrong type, without a word: a slip of the pen would open the door to unsigned packs.
 * Whoever wants that writes `{ "required": false }`.
 */
export const withStandingTrust = (values: Values, before: unknown): Values =>
  'trust' in values || !hasTrust(before) ? values : { ...values, trust: before.trust };

const hasTrust = (before: unknown): before is { readonly trust: unknown } =>
  typeof before === 'object' && before !== null && 'trust' in before;
