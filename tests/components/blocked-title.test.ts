import { expect, it } from 'vitest';
import { blockedTitle } from '../../components/block/blocked-screen';
import { createWords } from '../../components/words/words';
import { blockDetails, supportDetails } from '../fixtures/page-details';

const words = createWords('en');

it('names the tab of a blocked page', () => {
  expect(blockedTitle(words, blockDetails)).toBe('This page is blocked by your school');
});

it('never shows in the tab why help is offered', () => {
  expect(blockedTitle(words, supportDetails)).toBe('Support is here for you.');
  expect(blockedTitle(words, 'asking')).toBe('Handrail');
});
