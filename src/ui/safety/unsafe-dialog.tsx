import { useState } from 'react';

import type { Asked, UnsafeFile } from '../../workflows/safety';
import { Action } from '../components/action';
import { Modal } from '../components/modal';
import { useTextStyles } from '../components/text-styles';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { WAY_OUT } from '../shell/way-out';
import { useWords } from '../shell/words';
import { UnsafeList } from './unsafe-list';

/** What is not in OneDrive yet, opened from its number. */
export function UnsafeDialog({ onClose }: { readonly onClose: () => void }) {
  const { safety, session } = useServices();
  return <UnsafeDialogView files={useWatched(safety.unsafe)} asked={useWatched(safety.asked)} onSyncNow={safety.syncNow} onSignIn={() => void session.signIn()} onClose={onClose} />;
}

type UnsafeDialogViewProps = {
  readonly files: readonly UnsafeFile[];
  readonly asked: Asked | undefined;
  /** Never rejects. */
  readonly onSyncNow: () => Promise<void>;
  readonly onSignIn: () => void;
  readonly onClose: () => void;
};

export function UnsafeDialogView({ files, asked, onSyncNow, onSignIn, onClose }: UnsafeDialogViewProps) {
  const { t } = useWords();
  const needsSignIn = files.some(({ state }) => state.kind === 'failed' && WAY_OUT[state.reason] === 'sign-in');
  return (
    <Modal
      title={t('unsafe.title')}
      onClose={onClose}
      actions={
        <>
          <Action onClick={onClose}>{t('shell.close')}</Action>
          {needsSignIn && <Action onClick={onSignIn}>{t('shell.signIn')}</Action>}
          {files.length > 0 && <SyncNow onSyncNow={onSyncNow} />}
        </>
      }
    >
      <Unsafe files={files} asked={asked} />
    </Modal>
  );
}

/** The list with what holds it up, or that all is well. */
export function Unsafe({ files, asked }: Pick<UnsafeDialogViewProps, 'files' | 'asked'>) {
  const { t } = useWords();
  const text = useTextStyles();
  if (files.length === 0) {
    return (
      <p role="status" className={text.body}>
        {t('unsafe.all')}
      </p>
    );
  }
  return (
    <>
      {asked !== undefined && <p className={text.body}>{asked.kind === 'no-conditions' ? t('asked.noConditionsBody') : t('unsafe.asked')}</p>}
      <UnsafeList files={files} />
    </>
  );
}

export function SyncNow({ onSyncNow }: Pick<UnsafeDialogViewProps, 'onSyncNow'>) {
  const { t } = useWords();
  const [isSyncing, setSyncing] = useState(false);
  const sync = () => {
    setSyncing(true);
    void onSyncNow().finally(() => setSyncing(false));
  };
  return (
    <Action look="primary" disabled={isSyncing} onClick={sync}>
      {isSyncing ? t('unsafe.syncing') : t('unsafe.syncNow')}
    </Action>
  );
}
