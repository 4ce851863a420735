import type { Path } from '../../engine/parse/place';
import { questionsIn } from '../../engine/parse/questions';
import { normaliseUrl } from '../../matching/addresses/url';
import { readHostEntry } from '../../matching/hosts/host-entry';
import type { RulePack } from '../../model/pack';
import type { Found, Lint } from './lint';
import type { LintField } from './lint-field';

/** `.example.com` read as “all subdomains”: it means that host alone. */
export const loneHost: Lint = {
  id: 'lone-host',
  about: 'A host with a leading dot, which many take for all its subdomains.',
  find: (field) => field.packs.flatMap((pack) => loneIn(pack, field)),
};

const loneIn = (pack: RulePack, field: LintField): readonly Found[] => {
  const lone = entriesOf(pack, field).flatMap(({ entry, path }) => {
    const read = entry.startsWith('.') ? readHostEntry(entry) : undefined;
    return read?.ok === true ? [{ host: read.host, entry, path }] : [];
  });
  if (lone.length === 0) return [];
  const proven = hostsThatMustNotMatch(pack);
  const entries = new Set(entriesOf(pack, field).map(({ entry }) => entry));
  return lone
    .filter(({ host }) => !entries.has(host) && !proven.some((other) => other.endsWith(`.${host}`)))
    .map(({ host, entry, path }) => ({
      pack,
      path,
      message: `“${entry}” means ${host} alone: www.${host}, m.${host} and all others below it are not meant.`,
      fix: `Write ${host} to mean them too. If it is meant, add a test of www.${host} that expects no-match.`,
    }));
};

interface Entry {
  readonly entry: string;
  readonly path: Path;
}

const entriesOf = (pack: RulePack, { tools }: LintField): readonly Entry[] => [
  ...Object.entries(pack.lists ?? {}).flatMap(([name, list]) =>
    'hosts' in list
      ? list.hosts.map((entry, index) => ({ entry, path: ['lists', name, 'hosts', index] }))
      : [],
  ),
  ...pack.rules.flatMap(({ when }, at) =>
    questionsIn(when, ['rules', at, 'when'], tools.checks).flatMap(({ check, params, path }) => {
      const { isOneOf = [] } =
        check.id === 'host' ? (params as { readonly isOneOf?: readonly string[] }) : {};
      return isOneOf.map((entry, index) => ({ entry, path: [...path, 'isOneOf', index] }));
    }),
  ),
];

const hostsThatMustNotMatch = ({ rules }: RulePack): readonly string[] =>
  rules.flatMap(({ tests = [] }) =>
    tests.flatMap(({ expect, given }) => {
      const address = expect === 'no-match' && given.url !== undefined ? normaliseUrl(given.url) : undefined;
      return address === undefined ? [] : [address.host];
    }),
  );
