/** The text of UTF-8 bytes; nothing when any byte of them is not, or a byte order mark goes before. */
export const exactText = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder().decode(bytes);
  const again = new TextEncoder().encode(text);
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]) ? text : undefined;
};
