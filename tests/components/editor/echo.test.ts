import { expect, test } from 'vitest';
import { createEcho } from '../../../components/editor/echo';

test('texts that come back late are known, however many were typed meanwhile', () => {
  const echo = createEcho('a');
  for (const text of ['ab', 'abc', 'abcd']) echo.tell(text);
  expect(['ab', 'abc', 'abcd', 'abcd'].map(echo.isEcho)).toEqual([true, true, true, true]);
});

test('a text from elsewhere is none, nor is what was told before it', () => {
  const echo = createEcho('a');
  echo.tell('ab');
  expect(['another pack', 'ab'].map(echo.isEcho)).toEqual([false, false]);
});

test('going back to an earlier text is a change once a later one has come back', () => {
  const echo = createEcho('a');
  echo.tell('ab');
  expect([echo.isEcho('ab'), echo.isEcho('a')]).toEqual([true, false]);
});
