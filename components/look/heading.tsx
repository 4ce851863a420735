import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly children: ComponentChildren;
  readonly class?: string;
  /** Off for the first view of a popup, where the browser places the focus itself. */
  readonly takesFocus?: boolean;
}

/** The heading of a view. A view that replaces another takes the focus, so that a screen reader starts there. */
export const ViewHeading = ({ children, class: className = '', takesFocus = true }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once, not after the next picture: a key pressed meanwhile would find its focus taken away.
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 ref={heading} class={className} tabIndex={-1}>
      {children}
    </h1>
  );
};
