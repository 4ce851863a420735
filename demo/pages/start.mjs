import { layout } from '../layout.mjs';
import { hiddenPath } from './proxy.mjs';

export const host = 'start.maple.example';

const tiles = [
  ['http://class.maple.example/', 'Class page', 'Nothing happens: it breaks no rule, and nothing is stored.'],
  ['http://www.coolmathgames.com/snake', 'A game', 'A kind banner: in class, games need the teacher’s OK.'],
  [
    `http://quiet-library.example${hiddenPath}`,
    'A web proxy',
    'Blocked, with the rule, the clause and a way back.',
  ],
  ['http://prizes.example/win', 'An outside form', 'It asks for phone, address and birthday: a warning.'],
  [
    'http://almanac.example/wood-county',
    'A long article',
    'War, crime and illness in history: reading accuses nobody.',
  ],
  [
    'http://quiet-library.example/',
    'A single-page app',
    'Its “back door” changes the address without loading.',
  ],
  ['http://links.example/proxy-inside', 'A page in a page', 'Only the frame is covered.'],
  [
    'http://links.example/forms-inside',
    'Frames without address',
    'Forms in srcdoc, about:blank and blob frames.',
  ],
  [
    'http://www.google.com/search?q=i+want+to+end+my+life',
    'A worrying search',
    'Help is shown; only a counter is kept.',
  ],
];

const list = tiles
  .map(
    ([href, name, says]) =>
      `<li><a class="tile" href="${href}"><strong>${name}</strong><span>${says}</span></a></li>`,
  )
  .join('');

export const pages = {
  '/': layout({
    title: 'Handrail demo school',
    site: 'Handrail demo school',
    body: `<h1>Try the demo school</h1>
    <p class="lede">Each card opens a page of a small web on this computer. Then open Handrail from the toolbar
    (the puzzle piece, or Alt+Shift+A) to read what it says. The teacher PIN is <strong>246810</strong>.</p>
    <ul class="tiles">${list}</ul>`,
  }),
};
