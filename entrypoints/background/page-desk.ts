import { verdictAwaited, verdictReached } from '../../platform/first-verdict';
import type { PageReport } from '../../platform/messages';
import type { NavigationStep } from '../../platform/navigation-watch';
import {
  type DocumentPlace,
  fingerprint,
  forgetTab,
  forgetVisit,
  recallVisit,
  rememberVisit,
} from '../../platform/visit-memory';
import { isWatchable } from '../../platform/watchable';
import { evaluate } from '../../rules/engine/evaluate';
import { type Inspection, inspect } from '../../rules/flows/inspect';
import type { Ports } from '../../rules/flows/ports';
import {
  countedIn,
  isWorthRemembering,
  newStory,
  tellOn,
  type VisitStory,
} from '../../rules/flows/visit-story';
import { searchWordsOf } from '../../rules/matching/addresses/search-words';
import { normaliseUrl } from '../../rules/matching/addresses/url';
import type { Decision } from '../../rules/model/decision';
import type { Observation, PageAddress, PageFacts } from '../../rules/model/observation';
import { bannerFor, coverFor } from './banner-words';
import { blockedRecently, type PageVisit, pageEffects } from './page-effects';
import type { PolicyHolder, Standing } from './policy-holder';
import { subjectOf } from './subject';

/** One document at one moment. */
interface Sighting extends DocumentPlace {
  readonly url: string;
  readonly at: number;
  readonly step: NavigationStep['step'] | 'reported';
  readonly report: PageReport;
}

/** Takes what happens in tabs, one thing after the other for each tab, and lets it be judged. */
export class PageDesk {
  readonly #queues = new Map<number, Promise<void>>();

  constructor(
    private readonly holder: PolicyHolder,
    private readonly ports: Ports,
    private readonly afterRecording: () => Promise<void>,
  ) {}

  navigated(step: NavigationStep): Promise<void> {
    verdictAwaited();
    return this.#inTurn(step.tabId, () => this.#see({ ...step, report: {} }));
  }

  reported(place: DocumentPlace, url: string, at: number, report: PageReport): Promise<void> {
    return this.#inTurn(place.tabId, () => this.#see({ ...place, url, at, step: 'reported', report }));
  }

  closed(tabId: number): Promise<void> {
    return this.#inTurn(tabId, () => forgetTab(tabId));
  }

  /** Runs after everything that is under way for the tab. */
  whenSettled<T>(tabId: number, ask: () => Promise<T>): Promise<T> {
    return (this.#queues.get(tabId) ?? Promise.resolve()).then(ask);
  }

  #inTurn(tabId: number, work: () => Promise<void>): Promise<void> {
    const turn = (this.#queues.get(tabId) ?? Promise.resolve()).then(work).catch((error: unknown) => {
      console.error('A page could not be judged.', error);
    });
    this.#queues.set(tabId, turn);
    void turn.then(() => {
      if (this.#queues.get(tabId) === turn) this.#queues.delete(tabId);
    });
    return turn;
  }

  async #see(sighting: Sighting): Promise<void> {
    const { url, step, frameId } = sighting;
    // A frame cannot be sent elsewhere before it is there, so there is nothing to do yet.
    if (step === 'begins' && frameId !== 0) return;
    const plain = isWatchable(url) ? normaliseUrl(url) : undefined;
    if (plain === undefined) return;
    const known = await this.holder.current(plain);
    const address = known.policy.forwarders.length === 0 ? plain : normaliseUrl(url, known.policy);
    if (address === undefined) return;
    const observation = observationOf(address, sighting, known);
    const standing = await this.holder.readyFor(observation);
    const place = placeOf(sighting);
    if (step === 'begins') {
      const stops = mustStop(evaluate(standing.policy, observation));
      verdictReached();
      if (!stops) return forgetVisit(place);
    }
    const visit = await visitOf(address, sighting);
    const effects = pageEffects({ policy: standing.policy, address, visit, at: sighting.at });
    const { decision, onTrial, receipt, recordingFailed } = await inspect(
      standing.policy,
      observation,
      { log: this.ports.log, trials: this.ports.trials, effects },
      place,
      countedIn(visit.story, standing.policy),
    );
    const told = afterDecision(visit, { decision, onTrial }, standing, frameId);
    // What could not be recorded is not counted, so that the next look tries again.
    const after = recordingFailed === undefined ? told : countedAsBefore(told, visit);
    // A visit that matched nothing is not written down at all, not even for the session.
    await (isWorthRemembering(after.story) ? rememberVisit(place, after, sighting.at) : forgetVisit(place));
    if (receipt !== undefined || recordingFailed !== undefined) await this.afterRecording();
  }
}

const placeOf = ({ tabId, frameId, documentId }: DocumentPlace): DocumentPlace => ({
  tabId,
  frameId,
  documentId,
});

/**
 * What is known of the document so far. One that was stopped before it was there has no name yet; if it came up
 * all the same, what was counted then is not counted again.
 */
const visitOf = async (address: PageAddress, { step, ...sighting }: Sighting): Promise<PageVisit> => {
  const page = await fingerprint(address.href);
  const recalled = step === 'begins' ? undefined : await recallVisit<VisitStory>(placeOf(sighting));
  // A document that comes back, as from the back/forward cache, is sent away anew.
  if (recalled?.page === page) return step === 'committed' ? { ...recalled, blockedAt: undefined } : recalled;
  const stopped =
    step === 'committed'
      ? await recallVisit<VisitStory>({ ...placeOf(sighting), documentId: undefined })
      : undefined;
  return stopped?.page === page
    ? stopped
    : { page, story: newStory, banner: undefined, cover: undefined, blockedAt: undefined };
};

/** Before a page is there only a block is acted on; everything else waits until it really came up. */
const mustStop = ({ effects }: Decision): boolean => effects.some(({ kind }) => kind === 'block');

const observationOf = (address: PageAddress, { at, report }: Sighting, { known }: Standing): Observation => {
  const facts: Partial<PageFacts> = {
    url: address,
    search: searchWordsOf(address) ?? '',
    ...(report.title === undefined ? {} : { title: report.title }),
    ...(report.pageText === undefined ? {} : { pageText: report.pageText }),
    ...(report.formKinds === undefined ? {} : { formKinds: report.formKinds }),
  };
  return { kind: 'page', at, subject: subjectOf(known.configuration), campus: 'unknown', facts, unread: {} };
};

const countedAsBefore = (after: PageVisit, before: PageVisit): PageVisit => ({
  ...after,
  story: { ...after.story, counted: before.story.counted },
});

/** What is remembered while the document is open: once shown, a banner or a cover is not shown anew. */
const afterDecision = (
  visit: PageVisit,
  { decision, onTrial }: Pick<Inspection, 'decision' | 'onTrial'>,
  { policy }: Standing,
  frameId: number,
): PageVisit => {
  const warning = decision.effects.find(({ kind }) => kind === 'warn');
  const block = decision.effects.find(({ kind }) => kind === 'block');
  return {
    ...visit,
    story: tellOn(visit.story, decision, policy, onTrial),
    blockedAt: block === undefined || blockedRecently(visit, decision.at) ? visit.blockedAt : decision.at,
    banner: visit.banner ?? (warning && bannerFor(warning.student)),
    cover: visit.cover ?? (block && frameId !== 0 ? coverFor(block.student) : undefined),
  };
};
