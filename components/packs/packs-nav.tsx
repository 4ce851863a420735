import { usePackWords } from '../words/pack-words';
import type { PacksPlace } from './packs-in-force';

const places = [
  { place: 'in-force', key: 'navInForce' },
  { place: 'try', key: 'navTry' },
  { place: 'precision', key: 'navPrecision' },
  { place: 'history', key: 'navHistory' },
] as const;

/** The address of a part of the page, behind the hash. */
export const packsAddress = (place: PacksPlace): string =>
  place === 'in-force' ? '#/packs' : `#/packs/${place}`;

/** The parts of the Packs page, as links. */
export const PacksNav = ({ place }: { readonly place: PacksPlace }) => {
  const { say } = usePackWords();
  return (
    <nav class="page-nav" aria-label={say('packsPage')}>
      <ul>
        {places.map(({ place: there, key }) => (
          <li key={there}>
            <a href={packsAddress(there)} aria-current={there === place ? 'page' : undefined}>
              {say(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
