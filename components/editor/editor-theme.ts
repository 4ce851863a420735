import { EditorView } from '@codemirror/view';

/** Shapes stay apart without colour; pictures in the library's own styles are data addresses, which our pages refuse. */
const octagon = 'polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%)';
const triangle = 'polygon(50% 4%, 100% 96%, 0 96%)';

const underlined = (colour: string) => ({
  backgroundImage: 'none',
  paddingBottom: 0,
  textDecoration: `underline wavy ${colour} 1.5px`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '0.2em',
});
const marker = (colour: string, clipPath: string) => ({
  content: '""',
  display: 'block',
  inlineSize: '0.8em',
  blockSize: '0.8em',
  background: colour,
  clipPath,
});

const control = {
  minBlockSize: 'var(--target)',
  border: '1px solid var(--control-line)',
  borderRadius: 'var(--round)',
  background: 'var(--card)',
  backgroundImage: 'none',
  color: 'var(--text)',
  font: '400 var(--small) / 1.2 var(--font)',
};

/** The looks of the text, of its markers and of what opens over it, in the colours of the screens. */
export const editorTheme = EditorView.theme({
  '&': {
    blockSize: '100%',
    background: 'var(--card)',
    color: 'var(--text)',
    fontSize: 'var(--small)',
  },
  // The element around it shows the focus: the gutters would hide an outline here.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "Cascadia Mono", "Roboto Mono", Menlo, Consolas, monospace',
    lineHeight: '1.6',
  },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderInlineStart: '2px solid var(--text)' },
  '.cm-gutters': {
    background: 'var(--sunken)',
    color: 'var(--muted)',
    borderInlineEnd: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'transparent' },
  '&.cm-focused .cm-activeLine': { background: 'color-mix(in srgb, var(--accent) 8%, transparent)' },
  '.cm-activeLineGutter': { color: 'var(--text)', fontWeight: 600 },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 26%, var(--card))',
  },
  '&.cm-focused .cm-matchingBracket': {
    background: 'var(--accent-soft)',
    outline: '1px solid var(--accent)',
  },
  '.cm-searchMatch': { background: 'var(--medium-soft)', outline: '1px solid var(--medium)' },
  '.cm-searchMatch-selected': { background: 'var(--medium-soft)', outline: '2px solid var(--medium)' },
  '.yaml-key': { color: 'var(--accent)', fontWeight: 600 },
  '.yaml-quoted': { color: 'var(--ok)' },
  '.yaml-remark': { color: 'var(--muted)', fontStyle: 'italic' },
  '.yaml-sign': { color: 'var(--muted)' },
  '.cm-lintRange-error': underlined('var(--high)'),
  '.cm-lintRange-warning': underlined('var(--medium)'),
  '.cm-lintPoint:after': { borderBottomColor: 'var(--high)' },
  '.cm-lintRange-active': { background: 'var(--sunken)' },
  '.cm-gutter-lint': { inlineSize: '1.5em' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0.35em' },
  '.cm-lint-marker': { inlineSize: '0.8em', blockSize: '0.8em' },
  '.cm-lint-marker-error': marker('var(--high)', octagon),
  '.cm-lint-marker-warning': marker('var(--medium)', triangle),
});

/** Tooltips, lists of completions and the search field. */
export const overlayTheme = EditorView.theme({
  '.cm-tooltip': {
    maxInlineSize: 'min(32rem, 92vw)',
    border: '1px solid var(--control-line)',
    borderRadius: 'var(--round)',
    background: 'var(--card)',
    color: 'var(--text)',
    font: '400 var(--small) / 1.45 var(--font)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: 'inherit', maxBlockSize: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: 'var(--gap-1) var(--gap-3)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: 0.85 },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: 700 },
  '.cm-tooltip.cm-completionInfo': { padding: 'var(--gap-2) var(--gap-3)' },
  '.cm-diagnostic': { padding: 'var(--gap-2) var(--gap-3)', borderInlineStart: '4px solid var(--line)' },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--high)' },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--medium)' },
  '.cm-diagnosticText p': { margin: 0 },
  '.cm-diagnosticText p + p': { color: 'var(--muted)' },
  '.cm-diagnosticAction': {
    ...control,
    margin: 'var(--gap-2) 0 0',
    padding: '0 var(--gap-3)',
    cursor: 'pointer',
  },
  '.cm-panels': { background: 'var(--sunken)', color: 'var(--text)' },
  '.cm-panels.cm-panels-top': { borderBlockEnd: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: 'var(--gap-2)', font: '400 var(--small) / 1.45 var(--font)' },
  '.cm-panel.cm-search label': { fontSize: 'var(--small)' },
  '.cm-textfield, .cm-button': { ...control, padding: '0 var(--gap-2)' },
  '.cm-panel.cm-search [name=close]': { ...control, inlineSize: 'var(--target)', border: 'none' },
  ':focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
});

/** Where the system chooses the colours, only its own are told apart. */
export const forcedColoursTheme = EditorView.theme({
  '@media (forced-colors: active)': {
    '.cm-tooltip, .cm-gutters, .cm-button, .cm-textfield': { borderColor: 'CanvasText' },
    '.cm-lint-marker-error, .cm-lint-marker-warning': { background: 'CanvasText', forcedColorAdjust: 'none' },
    '.cm-lintRange-error, .cm-lintRange-warning': { textDecorationColor: 'CanvasText' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      background: 'SelectedItem',
      color: 'SelectedItemText',
      forcedColorAdjust: 'none',
    },
    '.cm-selectionBackground': { background: 'Highlight', forcedColorAdjust: 'none' },
    '.cm-diagnostic': { borderInlineStartColor: 'CanvasText' },
  },
});
