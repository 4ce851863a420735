import { useRef } from 'preact/hooks';

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: string }[];
  readonly chosen: Name;
  readonly panelId: string;
  readonly onChoose: (name: Name) => void;
}

/** A row of tabs: one stop for the Tab key, arrows, Home and End inside. */
export const Tabs = <Name extends string>({ label, tabs, chosen, panelId, onChoose }: Props<Name>) => {
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number): void => {
    const place = (index + tabs.length) % tabs.length;
    const tab = tabs[place];
    if (tab === undefined) return;
    onChoose(tab.name);
    (list.current?.children[place] as HTMLElement | undefined)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.name === chosen);
    const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    go(target);
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          id={`tab-${tab.name}`}
          type="button"
          role="tab"
          aria-selected={tab.name === chosen}
          aria-controls={panelId}
          tabIndex={tab.name === chosen ? 0 : -1}
          onClick={() => onChoose(tab.name)}
          onKeyDown={onKeyDown}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
};
