import { useState } from 'react';

import type { TakeBack } from '../../workflows/moves';
import type { Upward } from '../../workflows/raising';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

export type LineDeedsProps = {
  readonly text: string;
  readonly upward: Upward;
  /** Undefined where there is nobody to raise it for: with one's own manager. */
  readonly onRaise?: ((text: string) => Promise<TakeBack>) | undefined;
  readonly onHandOver?: ((text: string) => void) | undefined;
  readonly onDrop?: (() => void) | undefined;
};

type RaiseState = { readonly kind: 'not-yet' | 'nobody' | 'failed' | 'taken-back' } | { readonly kind: 'raised'; readonly name: string; readonly takeBack: TakeBack };

/** What can be done about a line of the agenda or a commitment: raise it upward, hand it over, let it go. */
export function LineDeeds({ text: words, upward, onRaise, onHandOver, onDrop }: LineDeedsProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const [state, setState] = useState<RaiseState>({ kind: 'not-yet' });
  const failed = () => setState({ kind: 'failed' });

  const raise = () => {
    if (upward.kind === 'nobody') setState({ kind: 'nobody' });
    else onRaise?.(words).then((takeBack) => setState({ kind: 'raised', name: upward.name, takeBack }), failed);
  };
  return (
    <>
      <div className={text.row}>
        {onRaise !== undefined && state.kind !== 'raised' && (
          <Action compact onClick={raise}>
            {t('talk.raise')}
          </Action>
        )}
        {onHandOver !== undefined && (
          <Action compact onClick={() => onHandOver(words)}>
            {t('talk.handItOver')}
          </Action>
        )}
        {onDrop !== undefined && (
          <Action compact onClick={onDrop}>
            {t('panel.drop')}
          </Action>
        )}
      </div>
      <div role="status">
        <RaiseWords state={state} />
        {state.kind === 'raised' && (
          <Action look="quiet" compact onClick={() => void state.takeBack().then(() => setState({ kind: 'taken-back' }), failed)}>
            {t('talk.undo')}
          </Action>
        )}
      </div>
    </>
  );
}

function RaiseWords({ state }: { readonly state: RaiseState }) {
  const { t } = useWords();
  const text = useTextStyles();
  switch (state.kind) {
    case 'not-yet':
      return null;
    case 'nobody':
      return <p className={text.small}>{t('talk.raise.nobody')}</p>;
    case 'failed':
      return <p className={text.small}>{t('talk.notKept')}</p>;
    case 'taken-back':
      return <p className={text.small}>{t('talk.raise.takenBack')}</p>;
    case 'raised':
      return (
        <p className={text.small} dir="auto">
          {t('talk.raise.raised', { name: state.name })}
        </p>
      );
  }
}
