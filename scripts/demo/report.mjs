const signs = { true: '✔', false: '✖' };

const place = ({ host, count }) => `${host ?? 'no address kept'}${count > 1 ? `, ${count} times` : ''}`;

/** One step of the walk, as it is printed. */
export const stepLines = ({ name, visit, expect, verdict, isAsExpected, words, reasons }) => [
  '',
  `${signs[isAsExpected]} ${name}`,
  `    ${visit}`,
  `    ${isAsExpected ? verdict.toUpperCase() : `${verdict.toUpperCase()}, but ${expect.toUpperCase()} was expected`}`,
  ...reasons.map((reason) => `    ${reason}`),
  ...(words ? [`    the student reads: ${words}`] : []),
];

/** Everything stored, one line an incident, and how often help was shown. */
export const incidentLines = (incidents, helpShown) => [
  '',
  `Incidents stored on the device: ${incidents.length}`,
  ...incidents.map(
    (incident) =>
      `    ${incident.severity.padEnd(8)} ${incident.action.padEnd(7)} ${incident.ruleId.padEnd(8)} ${incident.title} (${place(incident)})`,
  ),
  `    help was shown ${helpShown === 1 ? 'once' : `${helpShown} times`}: only this number is kept`,
];

/** The device's posture, one line a rule, with the reason where there is one. */
export const postureLines = (rows) => [
  '',
  `Posture of the device: ${rows.length} rules`,
  ...rows.map(
    ({ ruleId, title, state, reason, fix }) =>
      `    ${state.padEnd(14)} ${ruleId.padEnd(8)} ${title}${reason ? `: ${reason}` : ''}${state === 'fail' && fix ? ` → ${fix.en}` : ''}`,
  ),
];
