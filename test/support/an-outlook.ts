import type { PaneOutlook } from '../../src/ui/agenda/pane-outlook';
import type { FoundAppointment } from '../../src/workflows/open-appointment';
import type { MissingAbility } from '../../src/workflows/ports';
import { createStore, type Store } from '../../src/workflows/store';

/** Outlook around the pane: what it shows and what its user does, in the hands of the test. */
export type SomeOutlook = PaneOutlook & {
  readonly isWithoutGraph: Store<boolean>;
  readonly form: { readonly draftReply: jest.Mock<Promise<void>, [string]> };
  /** Selects another item, or changes this one. */
  readonly select: (found: FoundAppointment) => void;
};

export function anOutlook(first: FoundAppointment, missing: readonly MissingAbility[] = []): SomeOutlook {
  let found = first;
  const listeners = new Set<() => void>();
  return {
    find: () => Promise.resolve(found),
    form: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      missing: () => missing,
      draftReply: jest.fn<Promise<void>, [string]>(() => Promise.resolve()),
    },
    isWithoutGraph: createStore(false),
    select: (next) => {
      found = next;
      for (const listener of listeners) listener();
    },
  };
}
