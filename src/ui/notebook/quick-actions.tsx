import { useRef, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';

import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { QuickForm } from './late-parts';
import { EMPTY_DRAFTS, QUICK_KINDS } from './quick-drafts';
import type { QuickDrafts, QuickEntry, QuickKind } from './quick-drafts';
import { useShortcut } from './use-shortcut';

/** Which form is open, and what stands in all of them. */
export type QuickDesk = {
  readonly kind: QuickKind | undefined;
  readonly drafts: QuickDrafts;
  readonly setKind: (kind: QuickKind | undefined) => void;
  readonly setDrafts: Dispatch<SetStateAction<QuickDrafts>>;
  /** Opens the form to hand over, with the matter in it. */
  readonly handOver: (what: string) => void;
};

export function useQuickDesk(open?: QuickKind): QuickDesk {
  const [kind, setKind] = useState(open);
  const [drafts, setDrafts] = useState(EMPTY_DRAFTS);
  return {
    kind,
    drafts,
    setKind,
    setDrafts,
    handOver: (what) => {
      setDrafts((now) => ({ ...now, 'hand-over': { ...now['hand-over'], what } }));
      setKind('hand-over');
    },
  };
}

const MOMENT_KEY = 'm';

type QuickActionsProps = {
  readonly desk: QuickDesk;
  readonly name: string;
  /** What could be handed over. */
  readonly suggestions?: readonly string[];
  readonly onAdd: (entry: QuickEntry) => Promise<void>;
};

/** Four things that come up in any 1:1, each noted in one small form below its button. */
export function QuickActions({ desk, name, suggestions = [], onAdd }: QuickActionsProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const section = useRef<HTMLElement>(null);
  const { kind, setKind } = desk;
  useShortcut(MOMENT_KEY, () => setKind('moment'));

  /** The form goes; the focus returns to the button that opened it. */
  const fold = () => {
    section.current?.querySelector<HTMLElement>('[data-quick][aria-expanded=true]')?.focus();
    setKind(undefined);
  };
  return (
    <section ref={section} aria-label={t('panel.quick')} className={text.stack}>
      <div className={text.row}>
        {QUICK_KINDS.map((each) => (
          <Action
            key={each}
            data-quick
            aria-expanded={each === kind}
            {...(each === 'moment' ? { 'aria-keyshortcuts': MOMENT_KEY.toUpperCase(), title: t('talk.momentKey', { key: MOMENT_KEY.toUpperCase() }) } : {})}
            onClick={() => setKind(each === kind ? undefined : each)}
          >
            {t(`quick.${each}`)}
          </Action>
        ))}
      </div>
      {kind !== undefined && (
        <QuickForm
          key={kind}
          kind={kind}
          title={t(`quick.${kind}`)}
          drafts={desk.drafts}
          name={name}
          suggestions={suggestions}
          onChange={desk.setDrafts}
          onAdd={onAdd}
          onClose={fold}
        />
      )}
    </section>
  );
}
