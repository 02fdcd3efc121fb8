import { useRef, useState } from 'react';

import type { OfferedTime, PreparationState } from '../../workflows/preparation';
import { Action } from '../components/action';
import { Modal } from '../components/modal';
import { useTextStyles } from '../components/text-styles';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';

export type SetAsideActions = {
  readonly onSetAside: (shown: OfferedTime) => void;
  readonly onRemove: () => void;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
};

type SetAsideViewProps = { readonly state: PreparationState | undefined; readonly actions: SetAsideActions };

/** Ten minutes before a 1:1, in the user's own calendar: offered quietly, shown before they are written, taken out by one tap. */
export function SetAsideView({ state, actions }: SetAsideViewProps) {
  const { t } = useWords();
  const section = useRef<HTMLElement>(null);
  if (state === undefined) return null;
  /** What was tapped goes, and the focus stays where it was. */
  const and = (deed: () => void) => {
    section.current?.focus();
    deed();
  };
  return (
    <section ref={section} tabIndex={-1} aria-label={t('aside.offer')}>
      <Content state={state} actions={{ ...actions, onSetAside: (shown) => and(() => actions.onSetAside(shown)), onRemove: () => and(actions.onRemove) }} />
    </section>
  );
}

function Content({ state, actions }: { readonly state: PreparationState; readonly actions: SetAsideActions }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { day, span } = useFormats();
  switch (state.kind) {
    case 'offered':
      return <Offer time={state.time} onSetAside={actions.onSetAside} />;
    case 'no-time':
      return <p className={text.faint}>{t('aside.noTime')}</p>;
    case 'working':
      return (
        <p role="status" className={text.small}>
          {t('aside.working')}
        </p>
      );
    case 'failed':
      return <FailureNotice title={t('aside.failed')} reason={state.reason} onRetry={actions.onRetry} onSignIn={actions.onSignIn} />;
    case 'set':
    case 'theirs':
      return (
        <div className={text.row}>
          <p role="status" className={text.small}>
            {t(`aside.${state.kind}`, { day: day(state.startsAt), span: span(state.startsAt, state.endsAt) })}
          </p>
          {state.kind === 'set' && (
            <Action look="quiet" compact onClick={actions.onRemove}>
              {t('aside.remove')}
            </Action>
          )}
        </div>
      );
  }
}

function Offer({ time, onSetAside }: { readonly time: OfferedTime; readonly onSetAside: (shown: OfferedTime) => void }) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  const confirm = () => {
    setAsked(false);
    onSetAside(time);
  };
  return (
    <>
      <Action look="quiet" onClick={() => setAsked(true)}>
        {t('aside.offer')}
      </Action>
      {isAsked && <Shown time={time} onConfirm={confirm} onClose={() => setAsked(false)} />}
    </>
  );
}

type ShownProps = { readonly time: OfferedTime; readonly onConfirm: () => void; readonly onClose: () => void };

/** All that will be written, and what becomes of it. */
function Shown({ time, onConfirm, onClose }: ShownProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { day, span } = useFormats();
  return (
    <Modal
      title={t('aside.title')}
      onClose={onClose}
      actions={
        <>
          <Action onClick={onClose}>{t('aside.cancel')}</Action>
          <Action look="primary" onClick={onConfirm}>
            {t('aside.now')}
          </Action>
        </>
      }
    >
      <div>
        <p className={text.heading} dir="auto">
          {time.subject}
        </p>
        <p className={text.body}>
          {day(time.startsAt)}, {span(time.startsAt, time.endsAt)}
        </p>
      </div>
      {!time.isRightBefore && <p className={text.small}>{t('aside.earlier')}</p>}
      <p className={text.small}>{t('aside.what', { link: time.line })}</p>
      <p className={text.small}>{t('aside.later')}</p>
    </Modal>
  );
}
