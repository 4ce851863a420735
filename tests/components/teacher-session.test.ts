import { describe, expect, it } from 'vitest';
import { createTeacherSession, type TeacherPorts } from '../../components/teacher/teacher-session';
import { now, teacher } from '../fixtures/summaries';

const opened = { result: 'unlocked', token: 't-1', summary: teacher } as const;
const sessionWith = (ports: Partial<TeacherPorts> = {}) =>
  createTeacherSession({
    unlock: async () => opened,
    setDisposition: async () => ({ result: 'unlocked', summary: teacher }),
    lock: async () => undefined,
    ...ports,
  });

describe('a teacher’s visit', () => {
  it('opens with the PIN and closes by hand', async () => {
    const session = sessionWith();
    await session.unlock('123456');
    expect(session.state.value).toMatchObject({ phase: 'unlocked', summary: teacher });
    await session.lock();
    expect(session.state.value).toEqual({ phase: 'locked', busy: false, lockedUntil: 0, problem: undefined });
  });

  it('counts tries and waits as the worker says', async () => {
    const session = sessionWith({
      unlock: async () => ({ result: 'wrong', triesLeft: 0, lockedUntil: now + 30_000 }),
    });
    await session.unlock('000000');
    expect(session.state.value).toMatchObject({
      phase: 'locked',
      lockedUntil: now + 30_000,
      problem: { kind: 'wrong', triesLeft: 0 },
    });
  });

  it('drops everything shown when its time is over', async () => {
    const session = sessionWith();
    await session.unlock('123456');
    session.tick(teacher.unlockedUntil - 1);
    expect(session.state.value.phase).toBe('unlocked');
    session.tick(teacher.unlockedUntil);
    expect(session.state.value).toMatchObject({ phase: 'locked', problem: { kind: 'relocked' } });
    expect(JSON.stringify(session.state.value)).not.toContain('Proxy');
  });

  it('says when a word on an incident was not saved, and keeps what was shown', async () => {
    const session = sessionWith({ setDisposition: () => Promise.reject(new Error('no worker')) });
    await session.unlock('123456');
    await session.setDisposition('i-1', 'resolved');
    expect(session.state.value).toMatchObject({ phase: 'unlocked', said: 'not-saved', summary: teacher });
  });

  it('stays locked when the answer to a press comes after locking', async () => {
    let answer: (() => void) | undefined;
    const session = sessionWith({
      setDisposition: () =>
        new Promise((resolve) => {
          answer = () => resolve({ result: 'unlocked', summary: teacher });
        }),
    });
    await session.unlock('123456');
    const pressed = session.setDisposition('i-1', 'acknowledged');
    await session.lock();
    answer?.();
    await pressed;
    expect(session.state.value.phase).toBe('locked');
  });

  it('is locked, not broken, when the worker cannot be reached', async () => {
    const session = sessionWith({ unlock: () => Promise.reject(new Error('no worker')) });
    await session.unlock('123456');
    expect(session.state.value).toMatchObject({ phase: 'locked', busy: false, problem: { kind: 'silent' } });
  });
});
