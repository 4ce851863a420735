import { browser } from 'wxt/browser';
import { sha256 } from './sha256';

/**
 * An unlocked popup or dashboard. The page alone holds the token, so closing it locks; the worker keeps only what
 * it needs to know it again after it was stopped.
 */
interface Session {
  readonly tokenHash: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const key = 'teacherSession';
const lengthMs = 5 * 60_000;

/** Opens a session of five minutes; an earlier one ends. */
export const openSession = async (
  now: number,
): Promise<{ readonly token: string; readonly until: number }> => {
  const token = crypto.randomUUID();
  const until = now + lengthMs;
  const session: Session = { tokenHash: await hash(token), until };
  await browser.storage.session.set({ [key]: session });
  return { token, until };
};

/** When the session of this token ends; nothing when there is none or it has ended. */
export const sessionEnd = async (token: string, now: number): Promise<number | undefined> => {
  const session = (await browser.storage.session.get(key))[key] as Session | undefined;
  const holds = session !== undefined && now < session.until && session.tokenHash === (await hash(token));
  return holds ? session.until : undefined;
};

export const closeSession = (): Promise<void> => browser.storage.session.remove(key);

const hash = (token: string): Promise<string> => sha256(new TextEncoder().encode(token));
