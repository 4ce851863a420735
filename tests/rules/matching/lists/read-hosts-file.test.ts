import { describe, expect, it } from 'vitest';
import { messageFor, whatItReads } from './what-it-reads';

describe('a hosts file', () => {
  it('takes the hosts behind an address where nothing is, as sites', () => {
    const text = [
      '# blocked',
      '0.0.0.0 play.example www.play.example # two',
      '127.0.0.1\tArcade.example#one',
      '::1 snake.example',
      ':: go.example',
      '0 chess.example',
    ].join('\n');
    const { entries, refused } = whatItReads(text, 'hosts-file');
    expect(entries).toEqual([
      'play.example',
      'www.play.example',
      'arcade.example',
      'snake.example',
      'go.example',
      'chess.example',
    ]);
    expect(refused).toEqual([]);
  });

  it('passes over what every hosts file says of the computer itself', () => {
    const text = [
      '127.0.0.1 localhost localhost.localdomain local',
      '255.255.255.255 broadcasthost',
      '::1 ip6-localhost ip6-loopback',
      'fe80::1%lo0 localhost',
      'ff02::1 ip6-allnodes',
      '0.0.0.0 0.0.0.0',
    ].join('\n');
    expect(whatItReads(text, 'hosts-file')).toMatchObject({ entries: [], refused: [] });
  });

  it('takes no site that is only sent elsewhere', () => {
    expect(messageFor('216.239.38.120 www.google.com', 'hosts-file')).toContain('does not block it');
    expect(messageFor('2001:db8::1 www.google.com', 'hosts-file')).toContain('write 0.0.0.0 www.google.com');
  });

  it('takes the good hosts of a line and reports the others', () => {
    const { entries, refused } = whatItReads(
      '\n0.0.0.0 play.example b@d arcade.example printer',
      'hosts-file',
    );
    expect(entries).toEqual(['play.example', 'arcade.example']);
    expect(refused).toEqual(['2: b@d', '2: printer']);
  });

  it('says what to write for a line that is not whole', () => {
    expect(messageFor('play.example', 'hosts-file')).toContain('as: domains');
    expect(messageFor('0.0.0.0', 'hosts-file')).toContain('0.0.0.0 example.com');
    expect(messageFor('0.0.0.0 .play.example', 'hosts-file')).toContain('Write play.example');
    expect(messageFor('0.0.0.0 com', 'hosts-file')).toContain('a site has a dot');
  });
});
