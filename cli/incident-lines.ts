import { incidentLineSchema } from '../rules/model/incident-line';
import type { ReplayedIncident } from '../rules/review/replay/incidents';
import type { Shell } from './shell';

const mostTold = 5;

/**
 * The incidents of an exported log, one JSON record a line. Lines that are none are left out; the first few are named
 * on standard error, and in the end how many there were.
 */
export async function* incidentsIn(
  file: string,
  shell: Pick<Shell, 'lines' | 'err'>,
): AsyncGenerator<ReplayedIncident> {
  let number = 0;
  let refused = 0;
  for await (const line of shell.lines(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const incident = readLine(line);
    if (incident !== undefined) {
      yield incident;
      continue;
    }
    refused += 1;
    if (refused <= mostTold) shell.err(`${file}:${number} This line is not an incident, and is left out.\n`);
  }
  if (refused > mostTold) {
    shell.err(
      `${file}: ${refused.toLocaleString('en')} lines in all are not incidents. Export the log again.\n`,
    );
  }
}

const readLine = (line: string): ReplayedIncident | undefined => {
  const read = incidentLineSchema.safeParse(parsed(line));
  return read.success ? read.data : undefined;
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON is not an incident.
    return undefined;
  }
};
