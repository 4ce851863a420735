import { defineContentScript } from 'wxt/utils/define-content-script';
import { coverFor } from '../../platform/banner/cover-frame';
import { bannerFor } from '../../platform/banner/show-banner';
import { onMessage, sendMessage } from '../../platform/messages';
import { PageObserver } from '../../platform/page-reader/observe-page';
import { becomeTheOnlyOne } from '../../platform/page-reader/only-one';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main: () => {
    const signal = becomeTheOnlyOne();
    const banner = bannerFor(document);
    const cover = coverFor(document);
    const observer = new PageObserver(
      document,
      {
        subscribe: () => sendMessage('subscribe', undefined),
        report: (report) => sendMessage('pageReport', report),
      },
      signal,
    );
    const endings = [
      // Every frame of the tab hears this; the banner stands once, at the top of the whole page.
      onMessage('showBanner', ({ data }) => (window === window.top ? banner.show(data) : undefined)),
      onMessage('coverFrame', ({ data }) => cover(data)),
      onMessage('resubscribe', ({ data }) => void observer.subscribe(data)),
    ];
    signal.addEventListener('abort', () => {
      for (const end of endings) end();
      banner.remove();
    });
    void observer.start();
  },
});
