import { describe, expect, test } from 'vitest';
import { gatherers, type ImportFormat } from '../../../rules/drafts/import/registry';

const gathered = (from: ImportFormat, text: string) => {
  const { groups, refused, changed, taken } = gatherers[from](text);
  return {
    taken,
    refused: refused.map(({ line, text: piece }) => [line, piece]),
    changed: changed.map(({ line, text: piece }) => [line, piece]),
    groups: groups
      .filter(({ blocksNothing }) => !blocksNothing)
      .map(({ title, hosts, filters, patterns, phrases, openHosts, openFilters, hours }) => ({
        title,
        closes: [...hosts, ...filters, ...patterns, ...phrases],
        opens: [...openHosts, ...openFilters],
        hours: hours.map(({ days, from: start, to }) => `${days.join(' ')} ${start}-${to}`),
      })),
  };
};

describe('LeechBlock', () => {
  const exported = [
    'setName1=Games',
    'sites1=#class games.example +games.example/maths *.play.example ~free_spins >search.example *',
    'times1=0810-1200,1300-2400',
    'limitMins1=',
    'conjMode1=false',
    'days1=62',
    'delaySecs1=60',
    'regexpBlock1=game[sz]',
    'numSets=1',
  ].join('\n');

  test('a block set keeps its name, sites, keywords, exceptions, hours and days', () => {
    const { groups } = gathered('leechblock', exported);
    const hours = ['mon tue wed thu fri 08:10-12:00', 'mon tue wed thu fri 13:00-00:00'];
    expect(groups).toEqual([
      { title: 'Games', closes: ['games.example', 'play.example'], opens: ['games.example/maths'], hours },
      { title: 'Games: words', closes: ['free spins'], opens: ['games.example/maths'], hours },
    ]);
  });

  test('what cannot be carried over is told with its line, and settings that ask nothing are not', () => {
    const { refused, taken } = gathered('leechblock', exported);
    expect(refused).toEqual([
      [7, 'delaySecs1=60'],
      [8, 'regexpBlock1=game[sz]'],
      [2, '>search.example'],
      [2, '*'],
      [9, 'numSets=1'],
    ]);
    // Four pieces of the sites; name, times and days.
    expect(taken).toBe(7);
  });

  test.each([
    ['', 1],
    ['\nmatchSubdomains=true', 0],
  ])(
    'that subdomains belong to a site here is told unless LeechBlock was told so too%j',
    (setting, times) => {
      const { changed, refused } = gathered('leechblock', `sites1=a.example\ntimes1=0900-1000${setting}`);
      expect(changed.filter(([, text]) => text === 'sites of all sets')).toHaveLength(times);
      expect(refused).toEqual([]);
    },
  );

  test('the same as JSON, with days as true and false', () => {
    const json = JSON.stringify(
      {
        sites1: 'games.example',
        times1: '0900-1000',
        days1: [true, false, false, false, false, false, true],
      },
      undefined,
      2,
    );
    expect(gathered('leechblock', json).groups[0]?.hours).toEqual(['sun sat 09:00-10:00']);
  });

  test.each([
    ['a budget of minutes alone', 'sites1=a.example\nlimitMins1=30\nlimitPeriod1=3600'],
    ['a budget within hours', 'sites1=a.example\ntimes1=0900-1000\nlimitMins1=30\nconjMode1=true'],
    ['times that are not written as times', 'sites1=a.example\ntimes1=9am-5pm'],
    ['days that are no days', 'sites1=a.example\ntimes1=0900-1000\ndays1=999'],
  ])('a set with %s is not turned into one that closes always', (_, text) => {
    const { groups, refused } = gathered('leechblock', text);
    expect(groups).toEqual([]);
    expect(refused).toContainEqual([1, 'a.example']);
  });

  test('a set that holds all day on all days needs no hours', () => {
    expect(gathered('leechblock', 'sites1=a.example\ntimes1=0000-2400\ndays1=127').groups[0]?.hours).toEqual(
      [],
    );
  });
});

describe('GoGuardian', () => {
  test('rows become sites, addresses, words and what stays open', () => {
    const { groups, refused, taken } = gathered(
      'goguardian-csv',
      [
        'Action,URL,blocks (last 30 days)',
        'block,http://www.games.example/,12',
        'block,*.play.example*,0',
        'block,video.example/shorts*,3',
        'block,*unblocked*,9',
        'block,*io*,1',
        'allow,maths.games.example,0',
        'monitor,news.example,0',
      ].join('\r\n'),
    );
    expect(groups).toMatchObject([
      {
        closes: ['games.example', 'play.example', 'video.example/shorts'],
        opens: ['maths.games.example'],
      },
      { closes: ['(?i)unblocked'], opens: ['maths.games.example'] },
    ]);
    expect(refused).toEqual([
      [6, 'block,*io*,1'],
      [8, 'monitor,news.example,0'],
    ]);
    expect(taken).toBe(5);
  });

  test('a table without its columns is refused line by line', () => {
    expect(gathered('goguardian-csv', 'games.example\nplay.example').refused).toEqual([
      [1, 'games.example'],
      [2, 'play.example'],
    ]);
  });
});

describe('Chrome’s URL lists', () => {
  test('filters are taken as they are, the allow list beside the block list', () => {
    const policy =
      '{\n"URLBlocklist": ["games.example", "*"],\n"URLAllowlist": [".play.example/a"],\n"HomepageLocation": "x"\n}';
    const { groups, refused } = gathered('chrome-url-list', policy);
    expect(groups).toMatchObject([{ closes: ['games.example'], opens: ['.play.example/a'] }]);
    expect(refused).toEqual([
      [2, '*'],
      [4, 'HomepageLocation'],
    ]);
  });

  test('one a line, notes passed over', () => {
    const { groups, taken } = gathered(
      'chrome-url-list',
      '# ours\nhttps://games.example:8080/a\n.play.example',
    );
    expect(groups[0]?.closes).toEqual(['https://games.example:8080/a', '.play.example']);
    expect(taken).toBe(2);
  });
});
