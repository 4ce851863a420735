import { yamlLanguage } from '@codemirror/lang-yaml';
import { Text } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { yamlPlaceAt } from '../../../components/editor/yaml-place';

/** `|` is where the cursor stands. */
const placeIn = (written: string) => {
  const text = written.replace('|', '');
  return yamlPlaceAt(yamlLanguage.parser.parse(text), Text.of(text.split('\n')), written.indexOf('|'));
};
const rule = (rest: string) => `rules:\n  - id: A\n    title: T\n  - id: B\n${rest}`;

describe('a key that is being written', () => {
  test.each([
    ['in an empty pack', '|', [], []],
    ['at the left edge, after a group', 'pack:\n  id: a\n\n|\n', [], ['pack']],
    ['at the left edge, begun', 'pack:\n  id: a\nrul|', [], ['pack']],
    ['begun between others', rule('    sev|\n    action: warn\n'), ['rules', 1], ['id', 'action']],
    ['on an empty line between others', rule('    |\n    action: warn\n'), ['rules', 1], ['id', 'action']],
    ['after the others', rule('    action: warn\n    |'), ['rules', 1], ['id', 'action']],
    ['after a remark', rule('    # why\n    |'), ['rules', 1], ['id']],
    ['as the first of a group', rule('    when:\n      |\n'), ['rules', 1, 'when'], []],
    ['as the first after a dash', 'rules:\n  - |\n', ['rules', 0], []],
    ['as the first after a second dash', rule('  - i|'), ['rules', 2], []],
    ['between braces', rule('    when: { | }\n'), ['rules', 1, 'when'], []],
    ['deeper between braces', rule('    when: { host: { inLi| } }\n'), ['rules', 1, 'when', 'host'], []],
    ['after a comma', 'pack: { id: a, na|, layer: base }', ['pack'], ['id', 'layer']],
    ['where the brace is not closed yet', 'pack: { id: a, |\nrules: []\n', ['pack'], ['id', 'rules']],
    ['back in the outer brace', 'a: { b: { c: d }, | }', ['a'], ['b']],
    ['of a group in a list between brackets', 'a: [{ b: c }, { | }]', ['a', 1], []],
    ['under a quoted key', '"a b":\n  |', ['a b'], []],
  ])('%s', (_where, written, path, siblings) => {
    expect(placeIn(written)).toMatchObject({ path, siblings, takesKeys: true });
  });
});

describe('a value that is being written', () => {
  test.each([
    ['after a colon', rule('    severity: |\n    action: warn\n'), ['rules', 1, 'severity'], []],
    ['begun', rule('    severity: lo|'), ['rules', 1, 'severity'], []],
    ['between braces', 'pack: { layer: di| }', ['pack', 'layer'], []],
    ['the first in brackets', 'charter: { reads: [|] }', ['charter', 'reads', 0], []],
    ['after a comma in brackets', 'charter:\n  reads: [url, |]\n', ['charter', 'reads', 1], ['url']],
    ['between others', 'a: [b, c|, d]', ['a', 1], ['b', 'd']],
  ])('%s', (_where, written, path, siblings) => {
    expect(placeIn(written)).toMatchObject({ path, siblings, takesKeys: false });
  });
  test('after a dash it may be a key or a value', () => {
    const place = placeIn('charter:\n  reads:\n    - url\n    - ti|');
    expect(place).toMatchObject({ path: ['charter', 'reads', 1], siblings: ['url'], takesKeys: true });
  });
});

test.each([
  ['in a remark', '# pa|'],
  ['in a remark after a value', 'pack: 1 # pa|'],
  ['in quoted text', 'title: "Gam|e"'],
  ['in a block of text', 'title: |-\n  Gam|e'.replace('|-', '>-')],
  ['between two words', 'title: Game si|'],
])('nothing is offered %s', (_where, written) => {
  expect(placeIn(written)).toBeUndefined();
});

test('the word that is begun is what will be replaced', () => {
  expect(placeIn('pack:\n  id: a\n  na|')?.from).toBe(16);
  expect(placeIn('pack:\n  id: a\n  |')?.from).toBe(16);
});
