import { layout } from '../layout.mjs';

export const host = 'quiet-library.example';

/** The shape of address that web proxies hide other sites behind. */
export const hiddenPath = '/uv/service/hvtrs8%2F-wuw';

const page = (title, body) => layout({ title, site: 'Quiet Library', look: 'proxy', body });

export const pages = {
  [hiddenPath]: page(
    'Browse freely',
    `<h1>Browse freely</h1><p class="lede">Any site, on any network.</p>
    <form class="stack"><label>Address <input type="url" placeholder="https://"></label><button>Go</button></form>`,
  ),
  '/': page(
    'Reading room',
    `<h1>Reading room</h1><p class="lede">A single-page app: its links change the address without loading anything.</p>
    <nav><ul>
      <li><a href="/poems" data-app>Poems</a></li>
      <li><a href="${hiddenPath}" data-app>The back door</a></li>
    </ul></nav>
    <section id="view" aria-live="polite"><p>Choose a shelf.</p></section>
    <script>
      document.addEventListener('click', (event) => {
        const link = event.target.closest('a[data-app]');
        if (!link) return;
        event.preventDefault();
        history.pushState({}, '', link.getAttribute('href'));
        document.getElementById('view').textContent = 'You opened: ' + link.textContent + '.';
      });
    </script>`,
  ),
};
