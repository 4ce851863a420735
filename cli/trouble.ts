/**
 * Something that cannot be done, said in one plain sentence for the person at the keyboard: a file that is not there,
 * a word that was not understood. Whatever else is thrown is a bug.
 */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
