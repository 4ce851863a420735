import { describe, expect, test } from 'vitest';
import { pastedLinks } from '../../../../rules/drafts/lesson/pasted-links';

describe('of what a teacher pastes', () => {
  test.each([
    [
      'each line is a link',
      'https://video.example/a\n\n  http://b.example/ \r\n',
      ['https://video.example/a', 'http://b.example/'],
    ],
    [
      'several on a line are several',
      'https://a.example https://b.example',
      ['https://a.example', 'https://b.example'],
    ],
    [
      'words around a link are left out',
      'Watch this (https://a.example/x?v=1,2), then talk.',
      ['https://a.example/x?v=1,2'],
    ],
    ['the same twice is one', 'https://a.example/\nhttps://a.example/', ['https://a.example/']],
    ['a line without an address is kept, to be refused by name', 'video.example', ['video.example']],
    ['nothing is nothing', ' \n ', []],
  ])('%s', (_what, text, links) => {
    expect(pastedLinks(text)).toEqual(links);
  });
});
