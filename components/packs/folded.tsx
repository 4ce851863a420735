import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePackWords } from '../words/pack-words';

interface Props<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first. */
  readonly first: number;
  readonly class: string;
  readonly children: (item: Item, index: number) => ComponentChildren;
}

/** A list that may be long: the first ones, and the rest when they are asked for. */
export const Folded = <Item,>({ items, first, class: name, children }: Props<Item>) => {
  const { say, number } = usePackWords();
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0) return null;
  const shown = isOpen ? items : items.slice(0, first);
  return (
    <>
      <ol class={name}>{shown.map(children)}</ol>
      {shown.length < items.length && (
        <button class="button" type="button" onClick={() => setOpen(true)}>
          {say('showAllOf', { count: number(items.length) })}
        </button>
      )}
    </>
  );
};
