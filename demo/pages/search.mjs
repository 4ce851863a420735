import { layout } from '../layout.mjs';

/** A host of a search engine; the page is our own. */
export const host = 'www.google.com';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const pages = {
  '/search': (address) => {
    const words = address.searchParams.get('q') ?? '';
    return layout({
      title: `${escaped(words)} – Search`,
      site: 'Search',
      look: 'search',
      home: '/search',
      body: `<h1>Search</h1>
      <form class="stack" action="/search"><label>What are you looking for? <input name="q" value="${escaped(words)}"></label><button>Search</button></form>
      <ul class="results"><li><a href="http://almanac.example/wood-county">Wood County, year by year</a><br>Fires, floods, strikes and a railway.</li>
      <li><a href="http://class.maple.example/">Class 7B</a><br>Maple Middle School.</li></ul>`,
    });
  },
};
