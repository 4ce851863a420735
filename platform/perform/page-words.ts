import { type Banner, sendMessage } from '../messages';

/** Shows a banner at the top of a page. A document that does not listen yet asks again when it does. */
export const showBanner = (tabId: number, banner: Banner): Promise<void> =>
  deliver(() => sendMessage('showBanner', banner, { tabId, frameId: 0 }));

/** Covers one frame: the browser lets nobody send a frame to an extension page that pages cannot reach. */
export const coverFrame = (tabId: number, frameId: number, banner: Banner): Promise<void> =>
  deliver(() => sendMessage('coverFrame', banner, { tabId, frameId }));

const deliver = async (send: () => Promise<void>): Promise<void> => {
  try {
    await send();
  } catch (error) {
    console.debug('The document does not listen yet; it is shown when it does.', error);
  }
};
