import { layout } from '../layout.mjs';
import { personalForm } from './prizes.mjs';
import { hiddenPath, host as proxyHost } from './proxy.mjs';

export const host = 'links.example';

const page = (title, body) => layout({ title, site: 'Useful links', body });

/** Pages inside pages: by address, and in the three ways that have no address of their own. */
export const pages = {
  '/proxy-inside': page(
    'A page inside a page',
    `<h1>A page inside a page</h1><p class="lede">The frame below is a web proxy; this page around it is harmless.</p>
    <iframe title="Browse freely" src="http://${proxyHost}${hiddenPath}"></iframe>`,
  ),
  '/forms-inside': page(
    'Forms without an address',
    `<h1>Forms without an address</h1>
    <p class="lede">Three frames: one written into this page, one empty and filled by a script, one made of a blob.</p>
    <iframe title="Written in" id="written"></iframe>
    <iframe title="Filled" id="filled" src="about:blank"></iframe>
    <iframe title="Blob" id="blob"></iframe>
    <script>
      const form = ${JSON.stringify(personalForm)};
      document.getElementById('written').srcdoc = form;
      document.getElementById('filled').contentDocument.body.innerHTML = form;
      document.getElementById('blob').src = URL.createObjectURL(new Blob([form], { type: 'text/html' }));
    </script>`,
  ),
};
