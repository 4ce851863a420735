import type { RulePack } from '../model/pack';

/** No pack and no rule may be called so: `~` is no part of their ids. */
const mark = 'trial~';

/**
 * A pack as one that only notes what it would have done, and changes nothing for the others: its rules are on trial
 * under ids of their own, it adjusts nothing, protects nothing and opens no addresses for others. It stands in the
 * lowest layer, where no other pack sees its lists. Its days do not count: it is tried before its time.
 */
export const asTrial = ({
  adjust: _adjust,
  protected: _protected,
  forwarders: _forwarders,
  pack: { notBefore: _notBefore, expires: _expires, ...about },
  rules,
  ...rest
}: RulePack): RulePack => ({
  ...rest,
  pack: { ...about, id: mark + about.id, layer: 'class' },
  rules: rules
    .filter(({ status = 'live' }) => status === 'live' || status === 'trial')
    .map(({ tests: _tests, locked: _locked, repeats: _repeats, grace: _grace, ...rule }) => ({
      ...rule,
      id: mark + rule.id,
      status: 'trial',
    })),
});

/** Whether an id is one that {@link asTrial} gave. */
export const isOfTrial = (id: string): boolean => id.startsWith(mark);

/** The id that the pack or rule has by itself. */
export const withoutTrialMark = (id: string): string => (isOfTrial(id) ? id.slice(mark.length) : id);
