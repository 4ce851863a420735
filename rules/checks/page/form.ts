import * as z from 'zod/mini';
import { type CheckExample, definePageCheck, match, noMatch, type Sentence } from '../../model/check';
import { type FormKind, formKinds } from '../../model/form-kind';

const params = z
  .strictObject({
    atLeast: z.optional(
      z.int().check(z.positive(), z.describe('How many different kinds must be asked for. Default 1.')),
    ),
    of: z
      .array(z.enum(formKinds))
      .check(z.minLength(1), z.describe('Kinds of form fields. What is typed into them is never read.')),
  })
  .check(
    z.refine(({ atLeast = 1, of }) => atLeast <= new Set(of).size, {
      error: '`atLeast` is more than the kinds under `of`, so this would never match.',
      path: ['atLeast'],
    }),
  );

const names: Readonly<Record<FormKind, Sentence>> = {
  name: { en: 'name', es: 'nombre' },
  email: { en: 'email address', es: 'correo electrónico' },
  phone: { en: 'phone number', es: 'número de teléfono' },
  'street-address': { en: 'home address', es: 'domicilio' },
  'birth-date': { en: 'date of birth', es: 'fecha de nacimiento' },
  photo: { en: 'photo', es: 'foto' },
  'student-id': { en: 'student number', es: 'número de estudiante' },
  username: { en: 'user name', es: 'nombre de usuario' },
  password: { en: 'password', es: 'contraseña' },
  'new-password': { en: 'new password', es: 'contraseña nueva' },
  'payment-card': { en: 'payment card', es: 'tarjeta de pago' },
  'government-id': { en: 'government id number', es: 'número de identificación oficial' },
  'school-name': { en: 'name of the school', es: 'nombre de la escuela' },
  file: { en: 'file', es: 'archivo' },
  search: { en: 'search words', es: 'palabras de búsqueda' },
};

/** Matches when the page's forms ask for enough different kinds of details. */
export const form = definePageCheck({
  id: 'form',
  title: 'Form asks for certain details',
  needs: ['formKinds'],
  params,
  says: ({ atLeast = 1, of }) => {
    const [en, es] = [
      of.map((kind) => names[kind].en).join(', '),
      of.map((kind) => names[kind].es).join(', '),
    ];
    if (of.length === 1)
      return { en: `the page has a field for: ${en}`, es: `la página tiene un campo para: ${es}` };
    return {
      en: `the page has fields for at least ${atLeast} of: ${en}`,
      es: `la página tiene campos para al menos ${atLeast} de: ${es}`,
    };
  },
  compile: ({ atLeast = 1, of }) => {
    const wanted = new Set(of);
    return ({ formKinds: asked }) => {
      const found = [...new Set(asked)].filter((kind) => wanted.has(kind));
      return found.length >= atLeast ? match({ kinds: found }) : noMatch;
    };
  },
});

export const examples: readonly CheckExample[] = [
  {
    params: { atLeast: 2, of: ['phone', 'birth-date'] },
    facts: { formKinds: ['name', 'phone', 'birth-date'] },
    result: 'match',
  },
  {
    params: { atLeast: 2, of: ['phone', 'birth-date'] },
    facts: { formKinds: ['phone', 'phone'] },
    result: 'no-match',
  },
  { params: { of: ['payment-card'] }, facts: { formKinds: ['payment-card'] }, result: 'match' },
  { params: { of: ['payment-card'] }, facts: { formKinds: [] }, result: 'no-match' },
  { params: { of: ['payment-card'] }, facts: { url: 'https://shop.example/' }, result: 'unknown' },
];
