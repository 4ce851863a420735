/**
 * The look of everything shown inside a page. `!important` inside a shadow root beats `!important` of the page,
 * so nothing that the page writes about our host element counts.
 */
const host = `:host{all:initial!important;display:block!important;position:fixed!important;inset:0 0 auto!important;
width:auto!important;margin:0!important;color-scheme:light dark!important;
--ground:light-dark(#fff7e0,#2b2312);--ink:light-dark(#2a2008,#fdf2d5);--edge:light-dark(#b26a00,#f0b23e)}
@media print{:host{display:none!important}}
*{box-sizing:border-box}
.card{display:grid;align-items:center;gap:8px 14px;padding:12px;overflow:auto;overflow-wrap:anywhere;
color:var(--ink);background:var(--ground);font:16px/1.45 system-ui,sans-serif;border:0 solid var(--edge)}
h2,p{margin:0;font-size:16px}
svg{width:28px;fill:var(--edge)}
@media(forced-colors:active){svg{fill:canvastext}}
`;

export const bannerStyle = `${host}:host(.low){inset:auto 0 0!important}
.card{grid-template-columns:28px 1fr;padding-inline:max(16px,50% - 540px);max-height:60vh;border-block-width:3px;
box-shadow:0 2px 12px #0004}
.choices{display:flex;flex-wrap:wrap;gap:8px;grid-column:2}
@media(width>700px){.choices{grid-area:1/3}}
button{min-height:40px;padding:6px 16px;border:2px solid;border-radius:8px;background:none;color:inherit;font:inherit;
font-weight:600;cursor:pointer}
.first{background:var(--ink);border-color:var(--ink);color:var(--ground)}
:focus-visible{outline:3px solid var(--edge);outline-offset:2px}
`;

export const coverStyle = `${host}:host{inset:0!important;height:auto!important}
.card{place-content:safe center;justify-items:center;height:100%;border-width:3px;text-align:center}
.words{max-width:56ch}
`;
