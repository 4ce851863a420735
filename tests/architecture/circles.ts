import type { Import } from './imports';

/** Every circle of imports as the list of its files, the first one named again at the end. */
export const circlesIn = (imports: readonly Import[]): readonly (readonly string[])[] => {
  const targets = new Map<string, Set<string>>();
  for (const { from, file } of imports) {
    if (file === undefined) continue;
    targets.set(from, (targets.get(from) ?? new Set()).add(file));
  }
  const circles: string[][] = [];
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path]);
      return;
    }
    if (finished.has(path)) return;
    for (const next of targets.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return circles;
};
