import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

export const Section = ({ id, title, children, wide = false }: Props) => (
  <section
    id={id}
    class={wide ? 'card notice-section wide' : 'card notice-section'}
    aria-labelledby={`${id}-title`}
  >
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
);
