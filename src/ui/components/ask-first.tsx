import { useState } from 'react';
import type { ReactNode } from 'react';

import { Action } from './action';
import { Modal } from './modal';
import { useTextStyles } from './text-styles';

type AskFirstProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button that does it says, and the one that leaves it. */
  readonly doWords: string;
  readonly cancelWords: string;
  readonly failedWords: string;
  /** It cannot be done yet: what it means is still being read. */
  readonly isWaiting?: boolean;
  /** The dialog closes when it settles, and stays with words where it rejects. */
  readonly onDo: () => Promise<void>;
  readonly onClose: () => void;
};

/** Says what would happen, and does it only then. */
export function AskFirst({ title, children, doWords, cancelWords, failedWords, isWaiting = false, onDo, onClose }: AskFirstProps) {
  const text = useTextStyles();
  const [doing, setDoing] = useState<'nothing' | 'it' | 'failed'>('nothing');
  const doIt = () => {
    setDoing('it');
    onDo().then(onClose, () => setDoing('failed'));
  };
  return (
    <Modal
      title={title}
      onClose={onClose}
      actions={
        <>
          <Action onClick={onClose}>{cancelWords}</Action>
          <Action look="primary" disabled={isWaiting || doing === 'it'} onClick={doIt}>
            {doWords}
          </Action>
        </>
      }
    >
      {children}
      {doing === 'failed' && (
        <p role="alert" className={text.body}>
          {failedWords}
        </p>
      )}
    </Modal>
  );
}
