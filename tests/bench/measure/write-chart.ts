import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BarPanel, drawBars } from './draw-bars';

/** Writes a chart as `bench-<name>.svg` into the folder that `--chart` named; without that, none. */
export const writeChart = (name: string, description: string, panels: readonly BarPanel[]): void => {
  const folder = process.env['HANDRAIL_BENCH_CHART'];
  if (folder === undefined || panels.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `bench-${name}.svg`);
  writeFileSync(file, drawBars(description, panels));
  console.log(`\nChart: ${file}`);
};
