import type { Condition, Rule, RulePack } from '../../model/pack';
import type { Group, Hours } from './gathering';

/** A list that is too long for the pack and lies beside it: one host a line. */
export interface DraftList {
  /** What the pack calls it. */
  readonly name: string;
  /** From the pack's folder. */
  readonly path: string;
  readonly hosts: readonly string[];
}
/** Rules without tests yet, each with the group that it came from, and what they name. */
export interface DraftRules {
  readonly rules: readonly { readonly rule: Rule; readonly group: Group }[];
  readonly lists: NonNullable<RulePack['lists']>;
  readonly files: readonly DraftList[];
  /** What is on each list, by its name. */
  readonly hostsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly periods: NonNullable<RulePack['clock']['periods']>;
}

/** More hosts than these stand in a file of their own. */
const mostHostsInside = 500;
/** Of all lists together: a pack has 2 MiB at most. */
const mostHostsOfAll = 3000;

/** Makes a rule of each group. */
export const draftRules = (groups: readonly Group[], packId: string): DraftRules => {
  const naming = new Naming(packId);
  const rules = groups.map((group, index) => ({ group, rule: ruleOf(group, index, packId, naming) }));
  const { lists, files, hostsOf, periods } = naming;
  return { rules, lists, files, hostsOf, periods };
};

/** Gives names to lists and hours, each once. */
class Naming {
  readonly lists: Record<string, NonNullable<RulePack['lists']>[string]> = {};
  readonly files: DraftList[] = [];
  readonly hostsOf = new Map<string, ReadonlySet<string>>();
  readonly periods: Record<string, NonNullable<RulePack['clock']['periods']>[string]> = {};
  readonly #hours = new Map<string, string>();

  #hostsInside = 0;

  constructor(private readonly packId: string) {}

  /** The name of a list of these hosts. */
  list(hosts: ReadonlySet<string>, wanted: string): string {
    const name = Object.hasOwn(this.lists, wanted)
      ? `${wanted}_${Object.keys(this.lists).length + 1}`
      : wanted;
    this.hostsOf.set(name, hosts);
    const sorted = [...hosts].sort();
    if (sorted.length <= mostHostsInside && this.#hostsInside + sorted.length <= mostHostsOfAll) {
      this.#hostsInside += sorted.length;
      this.lists[name] = { hosts: sorted };
      return name;
    }
    const path = `lists/${this.packId}-${name}.txt`;
    this.files.push({ name, path, hosts: sorted });
    this.lists[name] = { from: path, as: 'domains' };
    return name;
  }

  /** The name of these hours. */
  period({ days, from, to }: Hours): string {
    const key = `${days.join()} ${from} ${to}`;
    const known = this.#hours.get(key);
    if (known !== undefined) return known;
    const name = `hours_${this.#hours.size + 1}`;
    this.#hours.set(key, name);
    this.periods[name] = { days: [...days], from, to };
    return name;
  }
}

const ruleOf = (group: Group, index: number, packId: string, naming: Naming): Rule => {
  const number = String(index + 1).padStart(2, '0');
  // A word or a pattern stands in pages that nobody means: people look first.
  const isWeak = group.phrases.size + group.patterns.size > 0;
  return {
    id: `${packId.slice(0, 58)}-${number}`,
    title: group.title.slice(0, 120),
    clause: '1',
    severity: isWeak ? 'info' : 'medium',
    status: group.isOff ? 'off' : 'draft',
    when: conditionOf(group, index, naming),
    ...(group.hours.length === 0
      ? {}
      : { active: { during: group.hours.map((each) => naming.period(each)) } }),
    action: isWeak ? 'record' : 'block',
    route: 'teacher',
    student: isWeak ? weakWords : closedWords,
    teacher: teacherWords,
  };
};

const closedWords = {
  en: 'This page is closed on school devices. Need it for class? Tell your teacher which page, and we will look at it.',
  es: 'Esta página está cerrada en los dispositivos de la escuela. ¿La necesitas para la clase? Dile a tu docente cuál es y la revisaremos.',
};
const weakWords = {
  en: 'A word on this page is on our list. That alone means nothing. Carry on.',
  es: 'Una palabra de esta página está en nuestra lista. Eso solo no significa nada. Sigue adelante.',
};
const teacherWords = {
  en: 'Ask first what the page was for. If it should be open, ask IT to open it.',
  es: 'Pregunte primero para qué era la página. Si debería estar abierta, pida al equipo técnico que la abra.',
};

const conditionOf = (group: Group, index: number, naming: Naming): Condition => {
  const suffix = index === 0 ? '' : `_${index + 1}`;
  const closed = closedBy(group, suffix, naming);
  const open: Condition[] = [
    ...(group.openHosts.size === 0
      ? []
      : [{ host: { inList: naming.list(group.openHosts, `open${suffix}`) } }]),
    ...(group.openFilters.size === 0 || group.inChromeOrder
      ? []
      : [{ url: { matchesAny: [...group.openFilters] } }]),
  ];
  const [only, ...others] = closed;
  const question: Condition = only !== undefined && others.length === 0 ? only : { any: closed };
  return open.length === 0 ? question : { ...question, none: open };
};

const closedBy = (group: Group, suffix: string, naming: Naming): readonly Condition[] => {
  const { hosts, filters, patterns, phrases, openFilters, inChromeOrder } = group;
  const unlessAny = inChromeOrder && openFilters.size > 0 ? { unlessAny: [...openFilters] } : {};
  return [
    ...(hosts.size === 0 ? [] : [{ host: { inList: naming.list(hosts, `sites${suffix}`) } }]),
    ...(filters.size === 0 ? [] : [{ url: { matchesAny: [...filters], ...unlessAny } }]),
    ...(patterns.size === 0 ? [] : [{ url: { matching: 're2', matchesAny: [...patterns] } }]),
    ...(phrases.size === 0
      ? []
      : [
          {
            words: {
              in: ['title', 'page-text'],
              any: [...phrases],
              softenNear: { within: 8, any: lessonWords },
            },
          },
        ]),
  ];
};

/** Beside these a word is most often harmless. */
const lessonWords = ['lesson', 'homework', 'poem', 'novel', 'history', 'science', 'health'];
