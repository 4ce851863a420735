/**
 * What a student does in the demo, and what must come of it.
 * `expect`: `fine` nothing happens, `warned` a banner stands on the page, `covered` a frame is covered,
 * `blocked` the block page took the page's place, `supported` help opened beside it.
 * `rule` is the rule that must be stored; of help only a counter is kept.
 */
export const steps = [
  { name: 'A class page', visit: 'http://class.maple.example/fractions', expect: 'fine' },
  {
    name: 'A long article with hard words',
    visit: 'http://almanac.example/wood-county',
    expect: 'fine',
  },
  {
    name: 'A game in class',
    visit: 'http://www.coolmathgames.com/snake',
    expect: 'warned',
    rule: 'FOC-01',
    screenshot: 'warn.png',
  },
  {
    name: 'A web proxy',
    visit: 'http://quiet-library.example/uv/service/hvtrs8%2F-wuw',
    expect: 'blocked',
    rule: 'BYP-03',
    screenshot: 'block.png',
  },
  {
    name: 'An outside form that asks for personal details',
    visit: 'http://prizes.example/win',
    expect: 'warned',
    rule: 'PRI-02',
  },
  {
    name: 'A single-page app that goes to the proxy without loading',
    visit: 'http://quiet-library.example/',
    click: 'The back door',
    expect: 'blocked',
    rule: 'BYP-03',
  },
  {
    name: 'The proxy in a frame of a harmless page',
    visit: 'http://links.example/proxy-inside',
    expect: 'covered',
    rule: 'BYP-03',
  },
  {
    name: 'The form in srcdoc, about:blank and blob frames',
    visit: 'http://links.example/forms-inside',
    expect: 'warned',
    rule: 'PRI-02',
  },
  {
    name: 'An everyday search',
    visit: 'http://www.google.com/search?q=how+do+fractions+work',
    expect: 'fine',
  },
  {
    name: 'A search that worries us',
    visit: 'http://www.google.com/search?q=i+want+to+end+my+life',
    expect: 'supported',
    screenshot: 'support.png',
  },
];
