import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { findBlock, referenceSchema } from '../../platform/block-shelf';
import { onMessage, type Subscription, sendMessage, type TeacherReply } from '../../platform/messages';
import { coverFrame, showBanner } from '../../platform/perform/page-words';
import { closeSession, sessionEnd } from '../../platform/teacher-session';
import { type DocumentPlace, recallVisit, visitsInTab } from '../../platform/visit-memory';
import { addressOfSender } from '../../platform/watchable';
import type { Policy } from '../../rules/engine/policy';
import type { Ports } from '../../rules/flows/ports';
import { lockedSummary, noticeDetails, teacherSummary } from '../../rules/flows/summaries';
import { formKinds } from '../../rules/model/form-kind';
import { dispositions } from '../../rules/model/incident';
import { assetId } from './device-desk';
import { lenientReads } from './lenient-reads';
import { lessonsInForce } from './lessons-in-force';
import { onlyOwnPages } from './own-pages';
import type { PageDesk } from './page-desk';
import { pageInFront } from './page-in-front';
import type { PolicyHolder } from './policy-holder';
import type { UnlockDesk } from './unlock-desk';

const maxTitleLength = 512;
/** A little over the reader's own limit of 512 KiB of UTF-8, counted in UTF-16 units. */
const maxTextLength = 512 * 1024;

const pageReportSchema = z.strictObject({
  title: z.optional(z.string().check(z.maxLength(maxTitleLength))),
  pageText: z.optional(z.string().check(z.maxLength(maxTextLength))),
  formKinds: z.optional(z.array(z.enum(formKinds)).check(z.maxLength(formKinds.length))),
});
const tokenSchema = z.strictObject({ token: z.string().check(z.maxLength(64)) });
const dispositionSchema = z.strictObject({
  token: z.string().check(z.maxLength(64)),
  incidentId: z.string().check(z.maxLength(64)),
  disposition: z.enum(dispositions),
});
const pinSchema = z.strictObject({ pin: z.string().check(z.maxLength(64)) });

interface Desks {
  readonly holder: PolicyHolder;
  readonly pages: PageDesk;
  readonly unlocking: UnlockDesk;
  readonly ports: Ports;
  readonly afterRecording: () => Promise<void>;
  readonly afterVerdict: () => Promise<void>;
}

type Sender = Parameters<Parameters<typeof onMessage<'subscribe'>>[1]>[0]['sender'];

/** Answers every message. Who sends is vouched for by the browser; what is sent is checked here. */
export const answerMessages = (desks: Desks): void => {
  answerDocuments(desks);
  answerOwnPages(desks);
};

const answerDocuments = ({ holder, pages, ports }: Desks): void => {
  onMessage('subscribe', async ({ sender }) => {
    const { policy } = await holder.current();
    const place = placeOf(sender);
    if (place !== undefined) {
      void pages.whenSettled(place.tabId, () => deliverWaiting(place));
    }
    return subscriptionOf(policy);
  });
  onMessage('pageReport', async ({ data, sender }) => {
    const report = pageReportSchema.safeParse(data);
    const place = placeOf(sender);
    const url = addressOfSender(sender);
    if (!report.success || place === undefined || url === undefined) return { accepted: false };
    await pages.reported(place, url, ports.clock.now(), report.data);
    return { accepted: true };
  });
};

const answerOwnPages = ({ holder, unlocking, ports, afterRecording, afterVerdict }: Desks): void => {
  const records = lenientReads(ports);
  onMessage('summary', async ({ sender }) => {
    onlyOwnPages(sender);
    const { policy, known } = await holder.current();
    const page = await pageInFront();
    const about = { ...(await unlocking.state(known)), ...known };
    return lockedSummary(records, policy, page, about, await lessonsInForce(policy, ports));
  });
  onMessage('unlock', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const attempt = pinSchema.safeParse(data);
    return attempt.success ? unlocking.unlock(attempt.data.pin) : { result: 'malformed' };
  });
  const teacherReply = async (token: string): Promise<TeacherReply> => {
    const until = await sessionEnd(token, ports.clock.now());
    if (until === undefined) return { result: 'locked' };
    const { policy } = await holder.withEveryRule();
    return {
      result: 'unlocked',
      summary: await teacherSummary(records, policy, await assetId.read(), until),
    };
  };
  onMessage('teacherSummary', async ({ data, sender }) => {
    onlyOwnPages(sender);
    return teacherReply(tokenSchema.parse(data).token);
  });
  onMessage('setDisposition', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const { token, incidentId, disposition } = dispositionSchema.parse(data);
    if ((await sessionEnd(token, ports.clock.now())) === undefined) return { result: 'locked' };
    await ports.log.setDisposition(incidentId, disposition);
    await Promise.all([afterRecording(), afterVerdict()]);
    return teacherReply(token);
  });
  onMessage('lock', async ({ sender }) => {
    onlyOwnPages(sender);
    await closeSession();
  });
  onMessage('blockDetails', async ({ data, sender }) => {
    onlyOwnPages(sender);
    const reference = referenceSchema.safeParse(data.reference);
    const details = reference.success ? await findBlock(reference.data) : undefined;
    if (details === undefined) return undefined;
    const { configuration } = (await holder.current()).known;
    return {
      ...details,
      contact: configuration.district?.contact,
      districtName: configuration.district?.name,
      support: (configuration.support ?? []).flatMap(({ name, phone, url, hours }) =>
        name === undefined ? [] : [{ name, phone, url, hours }],
      ),
    };
  });
  onMessage('noticeDetails', async ({ sender }) => {
    onlyOwnPages(sender);
    const { policy, known } = await holder.withEveryRule();
    return noticeDetails(records, policy, known.configuration, await lessonsInForce(policy, ports));
  });
};

/** Tells every open document what to read from now on. */
export const resubscribeAll = async (policy: Policy): Promise<void> => {
  const subscription = subscriptionOf(policy);
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await sendMessage('resubscribe', subscription, id);
      } catch (error) {
        console.debug('A page does not listen.', error);
      }
    }),
  );
};

const subscriptionOf = ({ reads }: Policy): Subscription => ({
  title: reads.has('title'),
  pageText: reads.has('pageText'),
  formKinds: reads.has('formKinds'),
});

const deliverWaiting = async (place: DocumentPlace): Promise<void> => {
  const { tabId, frameId } = place;
  const visit = await recallVisit(place);
  // A frame may have been warned about before the page around it listened.
  const banner = frameId === 0 ? (await visitsInTab(tabId)).find((each) => each.banner)?.banner : undefined;
  if (banner !== undefined) await showBanner(tabId, banner);
  if (visit?.cover !== undefined) await coverFrame(tabId, frameId, visit.cover);
};

const placeOf = ({ tab, frameId, documentId }: Sender): DocumentPlace | undefined =>
  tab?.id === undefined || frameId === undefined ? undefined : { tabId: tab.id, frameId, documentId };
