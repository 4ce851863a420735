import { describe, expect, it } from 'vitest';
import { messageFor, whatItReads } from './what-it-reads';

describe('a list of domains', () => {
  it('takes one host a line and passes over notes', () => {
    const text =
      '# games\nplay.example\n\n! more\n  Arcade.Example  \nsnake.example # loud\ngo.example\t! slow';
    const { entries, refused } = whatItReads(text, 'domains');
    expect(entries).toEqual(['play.example', 'arcade.example', 'snake.example', 'go.example']);
    expect(refused).toEqual([]);
  });

  it('gives every spelling its one form', () => {
    expect(whatItReads('bücher.example\nplay.example.\n192.0.2.1\n2001:DB8::1', 'domains').entries).toEqual([
      'xn--bcher-kva.example',
      'play.example',
      '192.0.2.1',
      '2001:db8::1',
    ]);
  });

  it('takes a leading dot as this host alone and a star as the host with its subdomains', () => {
    expect(whatItReads('.play.example\n*.arcade.example', 'domains').entries).toEqual([
      '.play.example',
      'arcade.example',
    ]);
  });

  it('says what to write for what is no host', () => {
    expect(messageFor('https://play.example/snake', 'domains')).toContain('write play.example');
    expect(messageFor('0.0.0.0 play.example', 'domains')).toContain('play.example');
    expect(messageFor('||play.example^', 'domains')).toContain('Write play.example');
    expect(messageFor('*', 'domains')).toContain('names no host');
  });

  it('never makes a site of a line that only begins like one', () => {
    for (const line of [
      'play.example##.banner',
      'play.example##.a > .b',
      'play.example#note',
      '*..play.example',
      'play.example/x # a',
    ]) {
      const { entries, refused } = whatItReads(line, 'domains');
      expect(entries).toEqual([]);
      expect(refused).toHaveLength(1);
    }
  });
});
