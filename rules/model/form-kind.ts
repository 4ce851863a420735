/** Kinds of form fields that the page reader tells apart, from autocomplete, name, type and label. */
export const formKinds = [
  'name',
  'email',
  'phone',
  'street-address',
  'birth-date',
  'photo',
  'student-id',
  'username',
  'password',
  'new-password',
  'payment-card',
  'government-id',
  'school-name',
  'file',
  'search',
] as const;
export type FormKind = (typeof formKinds)[number];
