/**
 * Moves the banner to the bottom while what has the focus would lie under it (WCAG 2.4.11, focus not obscured).
 * @param banner stands at the top unless it carries the class `low`
 * @returns ends it
 */
export const stayClearOfFocus = (page: Document, banner: HTMLElement): (() => void) => {
  const look = () => {
    const focused = page.activeElement;
    if (focused === null || focused === page.body || focused === banner) return;
    banner.classList.toggle('low', focused.getBoundingClientRect().top < banner.offsetHeight);
  };
  page.addEventListener('focusin', look);
  return () => page.removeEventListener('focusin', look);
};
