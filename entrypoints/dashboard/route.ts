import { type ReadonlySignal, signal } from '@preact/signals';
import { type DashboardPage, dashboardPages } from '../../components/dashboard/pages-nav';
import { type PacksPlace, packsPlaces } from '../../components/packs/packs-in-force';

/** Which page is in front, and which part of the Packs page. */
export interface Route {
  readonly page: DashboardPage;
  readonly place: PacksPlace;
}

/** Reads an address such as `#/packs/history`; anything else leads to the overview. */
export const routeOf = (hash: string): Route => {
  const [, first, second] = hash.split('/');
  return {
    page: dashboardPages.find((name) => name === first) ?? 'overview',
    place: packsPlaces.find((name) => name === second) ?? 'in-force',
  };
};

/** Follows the address bar, so that links, the back button and bookmarks all work. */
export const createRoute = (): ReadonlySignal<Route> => {
  const route = signal(routeOf(location.hash));
  addEventListener('hashchange', () => {
    route.value = routeOf(location.hash);
  });
  return route;
};

export const goTo = (address: string): void => {
  location.hash = address;
};
