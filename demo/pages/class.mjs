import { layout } from '../layout.mjs';

const page = (title, body) => layout({ title, site: 'Maple Middle School · Class 7B', body });

export const host = 'class.maple.example';

/** The class pages: nothing here breaks a rule. */
export const pages = {
  '/': page(
    'Class 7B',
    `<h1>Good morning, 7B</h1>
    <p class="lede">Today: fractions, then quiet reading. The library is open at lunch.</p>
    <ul class="tiles">
      <li><a class="tile" href="/fractions"><strong>Maths</strong><span>Half of a half: fractions of fractions</span></a></li>
      <li><a class="tile" href="/reading"><strong>Reading</strong><span>Chapter 4, and one question about it</span></a></li>
      <li><a class="tile" href="http://almanac.example/wood-county"><strong>History</strong><span>Wood County, year by year</span></a></li>
    </ul>`,
  ),
  '/fractions': page(
    'Half of a half',
    `<h1>Half of a half</h1>
    <p class="lede">Cut an apple in two. Cut one of the halves in two again. How much of the apple is the last piece?</p>
    <ol><li>Draw a square and shade one half of it.</li><li>Shade one half of the shaded part in another colour.</li>
    <li>Count how many such parts fill the square.</li><li>Write it down: ½ × ½ = ¼.</li></ol>
    <p>Now try two thirds of three quarters, and say in your own words why the answer is one half.</p>`,
  ),
  '/reading': page(
    'Chapter 4',
    `<h1>Chapter 4</h1><p class="lede">Read to the end of the chapter, then answer one question.</p>
    <p>Why does Ana keep the letter instead of posting it? Find one sentence in the text that supports you.</p>`,
  ),
};
