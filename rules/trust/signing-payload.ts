/** What a signature of ours is over: so that no signature made for something else fits a manifest. */
const manifestType = 'application/vnd.handrail.manifest.v1+json';

/**
 * The bytes that are signed: type and manifest, each with its length before it, so that neither can be shifted into
 * the other. Source: https://github.com/secure-systems-lab/dsse/blob/v1.0.2/protocol.md
 */
export const signingPayload = (manifest: Uint8Array): Uint8Array<ArrayBuffer> => {
  const head = new TextEncoder().encode(`DSSEv1 ${manifestType.length} ${manifestType} ${manifest.length} `);
  const payload = new Uint8Array(head.length + manifest.length);
  payload.set(head);
  payload.set(manifest, head.length);
  return payload;
};
