import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../rules/incidents/redact';
import { keepable } from '../../../rules/model/pack';

const everything = {
  title: 'My diary',
  phrases: ['kill myself'],
  typed: 'secret',
  search: 'how to',
  url: 'https://a.example/?q=1',
  formKinds: ['phone'],
  autoLockSeconds: 0,
  extensions: ['Game Booster'],
};

describe('redact', () => {
  it('keeps the host only where the charter keeps hosts', () => {
    expect(redact(everything, 'a.example', ['rule', 'time'])).toEqual({ kept: {} });
    expect(redact(everything, 'a.example', ['host'])).toEqual({ host: 'a.example', kept: {} });
    expect(redact(everything, undefined, ['host'])).toEqual({ kept: {} });
  });

  it('keeps facts of the device, and nothing else, under device-facts', () => {
    expect(redact(everything, 'a.example', ['device-facts']).kept).toEqual({
      autoLockSeconds: 0,
      extensions: ['Game Booster'],
    });
  });

  it('bounds what it keeps', () => {
    const { kept } = redact(
      { extensions: Array.from({ length: 900 }, () => 'x'.repeat(5000)), proxyMode: 'y'.repeat(5000) },
      undefined,
      keepable,
    );
    expect(JSON.stringify(kept).length).toBeLessThan(12_000);
  });

  it('never keeps a page’s words under any charter', () => {
    const evidence = fc.dictionary(
      fc.oneof(
        fc.constantFrom('title', 'typed', 'search', 'pageText', 'phrases', 'url', '__proto__'),
        fc.string(),
      ),
      fc.constant('words of a child'),
    );
    fc.assert(
      fc.property(evidence, fc.subarray([...keepable]), (said, keeps) => {
        expect(JSON.stringify(redact(said, 'a.example', keeps))).not.toContain('words of a child');
      }),
    );
  });
});
