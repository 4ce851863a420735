/** Divides a reason: its first sentence says what is wrong, the rest what to write. */
export const messageAndFix = (
  reason: string,
): { readonly message: string; readonly fix: string | undefined } => {
  const end = reason.search(/\. (?=\p{Lu})/u);
  return end === -1
    ? { message: reason, fix: undefined }
    : { message: reason.slice(0, end + 1), fix: reason.slice(end + 2) };
};
