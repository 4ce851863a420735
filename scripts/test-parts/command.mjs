import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { tally } from './tally.mjs';

/**
 * Runs a tool of the project.
 * @param {string} tool name in node_modules/.bin
 * @param {string[]} args
 * @param {Record<string, string>} env added to this process's own
 * @returns {Promise<{ code: number, output: string }>} everything it said, in order
 */
export const runTool = (tool, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', tool), args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    const end = (code) => resolve({ code, output: Buffer.concat(chunks).toString() });
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => end(code ?? 1));
  });

/** A tool that either is content (1 passed) or is not (1 failed). */
export const toolPart = (tool, args) => async () => {
  const { code, output } = await runTool(tool, args);
  return code === 0 ? tally(1, 0) : tally(0, 1, 0, output);
};
