import { layout } from '../layout.mjs';

/** A host of the starter pack's list of games. */
export const host = 'www.coolmathgames.com';

const snake = new Set([26, 27, 28, 40, 52, 53, 54, 55]);
const board = Array.from({ length: 96 }, (_, cell) => `<i${snake.has(cell) ? ' class="on"' : ''}></i>`).join(
  '',
);

export const pages = {
  '/snake': layout({
    title: 'Snake',
    site: 'Arcade corner',
    look: 'games',
    home: '/snake',
    body: `<h1>Snake</h1>
    <p class="lede">Use the arrow keys. How long can you get?</p>
    <div class="board" role="img" aria-label="A green snake on a dark board">${board}</div>
    <p><button type="button">Play</button></p>`,
  }),
};
