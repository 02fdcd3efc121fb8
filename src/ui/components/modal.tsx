import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { useTextStyles } from './text-styles';

type ModalProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  /** Called when Escape asks for it. */
  readonly onClose: () => void;
};

/**
 * Asks one thing while the rest waits. The browser's own modal: what is behind it is out of reach only while it is open,
 * however soon it is closed again, and the focus goes back to where it was.
 */
export function Modal({ title, children, actions, onClose }: ModalProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Not a plain effect: only a dialog that is still on the page gives the focus back when it closes.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault(); // It closes by leaving the screen, so that the screen and the dialog never disagree.
        onClose();
      }}
    >
      <h2 id={titleId} className={text.title}>
        {title}
      </h2>
      <div className={text.stack}>{children}</div>
      <div className={text.rowEnd}>{actions}</div>
    </dialog>
  );
}

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'min(480px, calc(100vw - 24px))',
    maxHeight: 'calc(100vh - 24px)',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '&[open]': { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
});
