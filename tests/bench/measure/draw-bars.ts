/** Bars for one measured quantity, all on one scale that begins at zero. */
export interface BarPanel {
  /** What is measured, and its unit. */
  readonly title: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as it is written beside its bar. */
  readonly label: string;
  readonly isOurs: boolean;
}

const width = 760;
const margin = 16;
const nameWidth = 240;
const labelWidth = 90;
const rowHeight = 24;
const barHeight = 16;
const titleHeight = 34;
const panelGap = 14;
const barRoom = width - 2 * margin - nameWidth - labelWidth;

/** Follows the reader's choice of a light or a dark screen. */
const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; }
  .ground { fill: #ffffff; }
  .bar { fill: #9aa4b0; }
  .ours { fill: #1a7f5a; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .ground { fill: #0d1117; }
    .bar { fill: #6e7681; }
    .ours { fill: #3fb98a; }
  }`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const textAt = (x: number, y: number, text: string, attributes: string): string =>
  `<text x="${x}" y="${y}" ${attributes}>${escaped(text)}</text>`;

const drawBar = ({ name, value, label, isOurs }: Bar, most: number, top: number): string => {
  const from = margin + nameWidth;
  // Even the smallest can be seen.
  const length = Math.max(1, (value / most) * barRoom);
  const middle = top + barHeight - 3;
  return [
    textAt(from - 8, middle, name, 'text-anchor="end"'),
    `<rect class="${isOurs ? 'ours' : 'bar'}" x="${from}" y="${top}" width="${length.toFixed(1)}" height="${barHeight}" rx="2"/>`,
    textAt(Number((from + length + 6).toFixed(1)), middle, label, ''),
  ].join('\n');
};

const heightOf = ({ bars }: BarPanel): number => titleHeight + bars.length * rowHeight + panelGap;

const drawPanel = ({ title, bars }: BarPanel, top: number): string => {
  const most = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map((bar, at) => drawBar(bar, most, top + titleHeight + at * rowHeight));
  return [textAt(margin, top + 22, title, 'class="title"'), ...rows].join('\n');
};

/** An SVG of panels one below the other. `description` is for those who cannot see it. */
export const drawBars = (description: string, panels: readonly BarPanel[]): string => {
  const height = panels.reduce((sum, panel) => sum + heightOf(panel), margin);
  let top = 0;
  const drawn = panels.map((panel) => {
    const from = top;
    top += heightOf(panel);
    return drawPanel(panel, from);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(description).replaceAll('"', '&quot;')}">`,
    `<style>${style}\n</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
};
