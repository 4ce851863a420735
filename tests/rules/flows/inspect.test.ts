import { describe, expect, test, vi } from 'vitest';
import { countingKey, deviceRulesOf, inspect } from '../../../rules/flows/inspect';
import type { WouldHave } from '../../../rules/flows/pack-ports';
import type { Ports, RecordReceipt } from '../../../rules/flows/ports';
import type { Decision } from '../../../rules/model/decision';
import { aDevice, aPage } from '../../fixtures/engine/observations';
import { aRule } from '../../fixtures/engine/packs';
import { policyWith } from '../../fixtures/engine/policies';

const nothing: RecordReceipt = { stored: true, opened: [], seenAgain: [], closed: [], waiting: [] };
const place = { tabId: 3, frameId: 0 };
const game = aPage('https://www.arcade.example/snake');
const policy = policyWith(aRule({ action: 'block' }), aRule({ id: 'FOC-02', action: 'record' }));

/** Ports that note what is asked of them; `failure` is thrown by the log, after a pause like a real one's. */
const watched = (failure?: unknown) => {
  const fails = failure === undefined ? vi.fn() : vi.fn().mockRejectedValue(failure);
  const happened: string[] = [];
  const recorded: Decision[] = [];
  const tried: WouldHave[] = [];
  const ports = {
    log: {
      record: async (decision) => {
        happened.push('record begins');
        await new Promise<void>((resolve) => setImmediate(resolve));
        await fails();
        recorded.push(decision);
        happened.push('recorded');
        return nothing;
      },
    } satisfies Pick<Ports['log'], 'record'> as unknown as Ports['log'],
    trials: {
      count: async (seen) => {
        tried.push(...seen);
      },
    } satisfies Pick<Ports['trials'], 'count'> as unknown as Ports['trials'],
    effects: {
      perform: async (decision: Decision) => {
        happened.push(`performed ${decision.effects.map(({ kind }) => kind).join()}`);
      },
    },
  };
  return { happened, recorded, tried, ports };
};

test('what is found is on disk before anything is performed: a closed tab loses nothing', async () => {
  const { happened, ports } = watched();
  const { receipt } = await inspect(policy, game, ports, place);
  expect(happened).toEqual(['record begins', 'recorded', 'performed block']);
  expect(receipt).toEqual(nothing);
});

describe('a record that cannot be written', () => {
  test('does not keep a page from being blocked, and is told', async () => {
    const full = new Error('The disk is full.');
    const { happened, ports } = watched(full);
    const { receipt, recordingFailed, decision } = await inspect(policy, game, ports, place);
    expect(happened).toEqual(['record begins', 'performed block']);
    expect([receipt, recordingFailed]).toEqual([undefined, full]);
    expect(decision.findings).toHaveLength(2);
  });
  test('is an Error with its cause whatever was thrown', async () => {
    const { recordingFailed } = await inspect(policy, game, watched('quota').ports, place);
    expect(recordingFailed).toBeInstanceOf(Error);
    expect(recordingFailed?.cause).toBe('quota');
  });
});

test('a page that matched no rule is not put before the log at all', async () => {
  const { happened, ports } = watched();
  const { receipt } = await inspect(policy, aPage('https://school.example/'), ports, place);
  expect([happened, receipt]).toEqual([['performed '], undefined]);
});

describe('findings counted before for the same visit', () => {
  test('are left out of the record, and carried out all the same', async () => {
    const { happened, recorded, ports } = watched();
    const { decision } = await inspect(policy, game, ports, place, new Set(['maple-district/FOC-01']));
    expect(recorded[0]?.findings.map(({ ruleId }) => ruleId)).toEqual(['FOC-02']);
    expect(decision.findings).toHaveLength(2);
    expect(happened.at(-1)).toBe('performed block');
  });
  test('when nothing is new, nothing is written', async () => {
    const { happened, ports } = watched();
    const first = await inspect(policy, game, watched().ports, place);
    await inspect(policy, game, ports, place, new Set(first.decision.findings.map(countingKey)));
    expect(happened).toEqual(['performed block']);
  });
});

describe('the device', () => {
  const lock = aRule({
    id: 'DEV-01',
    when: { 'auto-lock': { atMost: 600 } },
    action: 'tell',
    grace: { days: 7 },
    fix: { en: 'Ask IT to set the screen lock.' },
  });
  const devices = policyWith(lock);
  test('is recorded when it passes too: a mended device has no finding to speak for it', async () => {
    const { recorded, ports } = watched();
    await inspect(devices, aDevice({ autoLockSeconds: 300 }), ports, undefined);
    expect(recorded[0]?.deviceAnswers).toMatchObject([{ ruleId: 'DEV-01', state: 'pass' }]);
  });
  test('comes with what the posture log must know of each rule', () => {
    expect([...deviceRulesOf(devices)]).toEqual([
      [
        'DEV-01',
        {
          title: lock.title,
          severity: 'low',
          route: 'it',
          student: lock.student,
          fix: lock.fix,
          graceMs: 7 * 86_400_000,
        },
      ],
    ]);
  });
});
