import type { Problem } from '../rules/model/problem';
import { lints } from '../rules/review/lint/registry';

/** What SARIF calls rules: kinds of findings, not the rules of a pack. */
interface Kind {
  readonly id: string;
  readonly about: string;
  readonly level: Problem['level'];
}

/** What the reader of packs says itself has no lint's name. */
const kinds: readonly Kind[] = [
  { id: 'pack-error', about: 'A fault for which the pack is refused.', level: 'error' },
  { id: 'pack-warning', about: 'A fault of the pack that does not refuse it.', level: 'warning' },
  ...lints.map(({ id, about }): Kind => ({ id, about, level: 'warning' })),
];

/**
 * Problems as SARIF 2.1.0, for editors and CI. Paths stay as they are given, relative to where the command was run.
 * How to mend a problem is part of its message: SARIF's own fixes are edits of the text, which nobody could make here.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifOf = (problems: readonly Problem[], version: string): string => {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Handrail', semanticVersion: version, rules: kinds.map(describe) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

const describe = ({ id, about, level }: Kind) => ({
  id,
  name: id
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(''),
  shortDescription: { text: about },
  defaultConfiguration: { level },
});

const resultOf = ({ level, message, fix, file, line, column, path, ruleId, lint }: Problem) => {
  const kind = lint ?? `pack-${level}`;
  return {
    ruleId: kind,
    ruleIndex: kinds.findIndex(({ id }) => id === kind),
    level,
    message: { text: fix === undefined ? message : `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [{ fullyQualifiedName: path.join('.') }],
      },
    ],
    properties: {
      ...(ruleId === undefined ? {} : { rule: ruleId }),
      ...(fix === undefined ? {} : { fix }),
    },
  };
};

/** A relative path as a relative reference; a path from the root as a file address. */
const uriOf = (file: string): string => {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
};
