import type { ComponentChildren } from 'preact';

const fill = (d: string) => <path class="fill" d={d} />;
const line = (d: string) => <path class="line" d={d} />;
const cut = (d: string) => <path class="cut" d={d} />;

/** Outlines that stay apart without colour: no two kinds of severity share one. Drawn on 24 by 24. */
const drawings = {
  check: [fill('M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21Z'), cut('m7.3 12.4 3.2 3.2 6.3-6.9')],
  tick: [line('m5 12.6 4.6 4.6L19 7.2')],
  cross: [line('m6.5 6.5 11 11m0-11-11 11')],
  question: [line('M8.2 8.6c.3-2.2 1.9-3.4 4-3.4 2.3 0 4 1.4 4 3.5 0 3-3.9 3.1-3.9 6M12.2 18.9v.1')],
  unread: [
    line(
      'M12 2.6a9.4 9.4 0 1 0 0 18.8 9.4 9.4 0 0 0 0-18.8ZM9.3 9.6c.2-1.5 1.3-2.3 2.7-2.3 1.6 0 2.7.9 2.7 2.4 0 2-2.6 2-2.6 4M12.1 17v.1',
    ),
  ],
  info: [line('M12 2.6a9.4 9.4 0 1 0 0 18.8 9.4 9.4 0 0 0 0-18.8ZM12 11v5.6M12 7.3v.1')],
  circle: [fill('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z')],
  triangle: [
    fill('M10.3 3.2a2 2 0 0 1 3.4 0l8.6 14.9a2 2 0 0 1-1.7 3H3.4a2 2 0 0 1-1.7-3L10.3 3.2Z'),
    cut('M12 9v5m0 3.2v.1'),
  ],
  diamond: [
    fill('M10.6 1.6a2 2 0 0 1 2.8 0l9 9a2 2 0 0 1 0 2.8l-9 9a2 2 0 0 1-2.8 0l-9-9a2 2 0 0 1 0-2.8l9-9Z'),
    cut('M12 7.2v5.6m0 3.6v.1'),
  ],
  octagon: [
    fill('M7.9 1.5h8.2l6.4 6.4v8.2l-6.4 6.4H7.9l-6.4-6.4V7.9l6.4-6.4Z'),
    cut('m8.6 8.6 6.8 6.8m0-6.8-6.8 6.8'),
  ],
  heart: [
    fill(
      'M12 21C5.5 16.2 2 12.9 2 8.6 2 5.6 4.3 3.5 7 3.5c2 0 3.8 1 5 2.8 1.2-1.8 3-2.8 5-2.8 2.7 0 5 2.1 5 5.1 0 4.3-3.5 7.6-10 12.4Z',
    ),
  ],
  pause: [line('M12 2.6a9.4 9.4 0 1 0 0 18.8 9.4 9.4 0 0 0 0-18.8ZM9.6 9v6m4.8-6v6')],
  lock: [
    line(
      'M6.5 11h11a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V12a1 1 0 0 1 1-1ZM8 11V7.5a4 4 0 0 1 8 0V11',
    ),
  ],
  hourglass: [
    line('M6.5 3h11m-11 18h11M7.5 3c0 5 4.5 6 4.5 9s-4.5 4-4.5 9m9-18c0 5-4.5 6-4.5 9s4.5 4 4.5 9'),
  ],
  laptop: [line('M5.5 5h13a1 1 0 0 1 1 1v9h-15V6a1 1 0 0 1 1-1ZM2.5 19h19')],
  page: [line('M6 3h8l4.5 4.5V21H6V3Zm8 0v4.5h4.5M9 12.5h6.5M9 16.5h4.5')],
  note: [line('M5 4h14v11l-5 5H5V4Zm14 11h-5v5')],
  turn: [line('m9 5 7 7-7 7')],
  back: [line('m14.5 5-7 7 7 7')],
  up: [line('M12 19.5v-15m-6.5 6L12 4l6.5 6.5')],
  down: [line('M12 4.5v15m6.5-6L12 20l-6.5-6.5')],
  swap: [line('M4 8.5h15m-4.5-4.5L19 8.5 14.5 13M20 15.5H5m4.5-4.5L5 15.5 9.5 20')],
  rail: [
    fill('M12 1.3 21 4.6v7c0 5.3-3.6 9.3-9 11.1-5.4-1.8-9-5.8-9-11.1v-7L12 1.3Z'),
    cut('M6.8 15.6 11 11.4h6.2M8.2 14.2v3.2m4.4-6v7'),
  ],
} satisfies Record<string, readonly ComponentChildren[]>;

export type ShapeName = keyof typeof drawings;

/** A small picture beside words that say the same; hidden from screen readers. `size` in CSS pixels. */
export const Shape = ({ name, size = 18 }: { readonly name: ShapeName; readonly size?: number }) => (
  <svg
    class={name === 'turn' ? 'shape turn' : 'shape'}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    {drawings[name]}
  </svg>
);
