import type { FormKind } from './form-kind';

/** The first kind whose pattern fits wins, so the narrow ones stand before the wide ones. */
export type KindPatterns = readonly (readonly [FormKind, RegExp])[];

/** The `autocomplete` words of the HTML standard that name one of our kinds. */
export const declaredWords: KindPatterns = [
  ['name', /^(given-|additional-|family-)?name$/],
  ['email', /^email$/],
  ['phone', /^tel/],
  ['street-address', /^(street-a|a)ddress(-line\d)?$/],
  ['birth-date', /^bday/],
  ['photo', /^photo$/],
  ['username', /^username$/],
  ['password', /^current-password$/],
  ['new-password', /^new-password$/],
  ['payment-card', /^cc-/],
];

/**
 * Words of names, ids and labels, English and Spanish: without accents and signs, in lower case, one space
 * between. Many stop in the middle of a word, to take its other forms along.
 */
export const kindWords: KindPatterns = [
  ['search', /\b(search|query|busca|busqueda|find (a|my|your|the)\b)|^(q|find)$/],
  [
    'government-id',
    /\b(ssn|social security|seguro social|national id|id card|tax id|passport|pasaporte|driv\w* (s )?licen[cs]e|licencia de (conducir|manejo)|dni|nie|curp|cedula|(documento|numero) de identidad)\b/,
  ],
  [
    'student-id',
    /\b((student|pupil|school|lunch) (id|num|no\b|pin)|studentid|(id|numero) del? (estudiante|alumno)|matricula)/,
  ],
  [
    'payment-card',
    /\b((credit|debit) ?card|card (num|no\b|holder|exp|code)|name on card|cc (num|exp|c)|cv[vc]\b|tarjeta)/,
  ],
  ['school-name', /\b(school( ?name)?|escuela|colegio|instituto)$|name of (the |your )?school/],
  ['email', /\b(e ?mail|correo)/],
  ['username', /\b(user ?(name|id)|login|screen ?name|gamertag|usuario)/],
  ['phone', /\b((tele|cell)?phone|mobile|cell|tel|telefono|celular|movil|whatsapp)\b/],
  ['birth-date', /\b(birth ?(d|month|year)|date of birth|dob\b|bday|fecha (de )?nac|nacimiento|cumpleanos)/],
  [
    'street-address',
    /\b(street|calle|domicilio|direccion|apartment)|(^|\b(your|home|mailing|postal|shipping|billing|delivery) ?)address( ?line)?( ?\d)?$/,
  ],
  [
    'name',
    /\b((first|last|middle|full|family|given|legal) ?name|[fl]name|surname|apellido|nombre completo)|^((your|student|child s|contact|tu|su) )?(name|nombre)s?( de pila| required| obligatorio)?$/,
  ],
];

/** Words that look like a kind and are not. */
export const otherThings =
  /\b((ip|web|site|url|mac|server) address|direccion (web|ip|url)|birth ?place|mobile menu)/;

/** A password that is being chosen, not given. */
export const choosingWords =
  /\b(new|crea|choos|confirm|repeat|retype|re enter|verify|again|sign ?up|regist|nueva|el[ei]g|rep[ei]t)/;

/** A file that shows a person. */
export const photoWords = /\b(photo|pic|selfie|avatar|portrait|headshot|image|foto|imagen|retrato)/;
