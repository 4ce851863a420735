import { browser } from 'wxt/browser';

/** What the badge says. */
export interface BadgeState {
  /** Open incidents of medium severity or more, not yet seen by anyone. */
  readonly unreviewed: number;
  /** Whether one of them is high or critical. */
  readonly urgent: boolean;
  /** Whether incidents cannot be stored at present. */
  readonly notRecording: boolean;
}

/** Empty when all is well; red only for what is urgent. */
export const showBadge = async ({ unreviewed, urgent, notRecording }: BadgeState): Promise<void> => {
  const text = notRecording ? '!' : unreviewed === 0 ? '' : unreviewed > 99 ? '99+' : String(unreviewed);
  await browser.action.setBadgeText({ text });
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ color: urgent || notRecording ? '#a3182b' : '#5b6470' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
};
