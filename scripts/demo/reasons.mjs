import { ask } from './ask.mjs';

const matchedLeaves = (proof) => {
  if (proof.result !== 'match') return [];
  if (proof.kind === 'leaf') return [proof.leaf];
  return proof.parts.flatMap(matchedLeaves);
};

const describeChange = (change) => {
  if (change.kind === 'time')
    return `it were ${new Date(change.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  if (change.kind === 'exception') return `${change.ruleId} had an exception`;
  return `“${change.says.en}” were ${change.to === 'match' ? 'so' : 'not so'}`;
};

const proofLines = ({ rules, wouldFlip }) => {
  const acting = rules.filter(({ outcome }) => outcome.kind === 'acts');
  if (acting.length === 0) return [];
  const reasons = acting.flatMap(({ condition, ...rule }) => [
    `because of ${named(rule)}`,
    ...matchedLeaves(condition).map(({ says, answer }) => `  ${says.en}  ${JSON.stringify(answer.evidence)}`),
  ]);
  const flip = `would change if: ${wouldFlip.map(describeChange).join(', and ')}`;
  return wouldFlip.length === 0 ? reasons : [...reasons, flip];
};

const named = ({ ruleId, title, clause }) => `${ruleId} “${title}”${clause ? `, clause ${clause}` : ''}`;

/** Why the verdict is what it is, one line each, in the extension's own words. */
export async function reasonsOf({ verdict, shown, recorded, tab }, bare) {
  if (verdict === 'supported') return ['help for the student; what was searched for is kept nowhere'];
  const reference = new URL(shown.url()).searchParams.get('ref');
  await tab.bringToFront();
  const answer =
    verdict === 'blocked'
      ? await ask(bare, 'blockDetails', { reference })
      : (await ask(bare, 'summary')).page;
  const lines = answer ? proofLines(answer) : [];
  if (lines.length > 0) return lines;
  if (recorded.length === 0) return ['no rule of the policy speaks of this page'];
  return recorded.map((incident) => `because of ${named(incident)}`);
}
