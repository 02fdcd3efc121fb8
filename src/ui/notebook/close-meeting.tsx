import { useState } from 'react';

import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import type { CloseFormProps } from './close-form';
import { CloseForm } from './late-parts';

type CloseMeetingProps = CloseFormProps & { readonly closedAt: number | undefined; readonly isOpen?: boolean };

/** The last half minute of a 1:1: what was covered, who does what, the practice, done. */
export function CloseMeeting({ closedAt, isOpen = false, onClose, ...rest }: CloseMeetingProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { time } = useFormats();
  const [isClosing, setClosing] = useState(isOpen);
  const close = () => {
    setClosing(false);
    onClose();
  };
  if (closedAt !== undefined) return <p role="status" className={text.small}>{t('panel.closedAt', { time: time(closedAt) })}</p>;
  return (
    <section aria-label={t('panel.closeMeeting')} className={text.stack}>
      <Action look={isClosing ? 'secondary' : 'primary'} aria-expanded={isClosing} onClick={() => setClosing(!isClosing)}>
        {t('panel.closeMeeting')}
      </Action>
      {isClosing && <CloseForm {...rest} onClose={close} />}
    </section>
  );
}
