import { Shape, type ShapeName } from '../look/shape';
import { type PackKey, usePackWords } from '../words/pack-words';

/** The pages of the dashboard, in the order of the list at its side. */
export const dashboardPages = ['overview', 'packs'] as const;
export type DashboardPage = (typeof dashboardPages)[number];

const looks = {
  overview: { key: 'navOverview', shape: 'laptop' },
  packs: { key: 'navPacks', shape: 'rail' },
} as const satisfies Record<DashboardPage, { key: PackKey; shape: ShapeName }>;

/** The list of pages, each at its own address. */
export const PagesNav = ({ page }: { readonly page: DashboardPage }) => {
  const { say } = usePackWords();
  return (
    <nav class="pages-nav" aria-label={say('navPages')}>
      <ul>
        {dashboardPages.map((name) => {
          const { key, shape } = looks[name];
          return (
            <li key={name}>
              <a href={`#/${name}`} aria-current={name === page ? 'page' : undefined}>
                <Shape name={shape} size={18} />
                {say(key)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
