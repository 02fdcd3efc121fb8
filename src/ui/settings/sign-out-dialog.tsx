import { Action } from '../components/action';
import { Modal } from '../components/modal';
import { useTextStyles } from '../components/text-styles';
import { SyncNow, Unsafe } from '../safety/unsafe-dialog';
import type { Asked, UnsafeFile } from '../../workflows/safety';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';

type SignOutDialogProps = { readonly removesCopy: boolean; readonly onClose: () => void };

/** Asked before anyone signs out with words that are on this device alone. */
export function SignOutDialog({ removesCopy, onClose }: SignOutDialogProps) {
  const { safety, session } = useServices();
  return (
    <SignOutDialogView
      files={useWatched(safety.unsafe)}
      asked={useWatched(safety.asked)}
      removesCopy={removesCopy}
      isDurable={session.isDurable}
      onSyncNow={safety.syncNow}
      onSignOut={() => void session.signOut(removesCopy)}
      onClose={onClose}
    />
  );
}

type ViewProps = SignOutDialogProps & {
  readonly files: readonly UnsafeFile[];
  readonly asked: Asked | undefined;
  /** Whether the browser keeps what is on this device. */
  readonly isDurable: boolean;
  readonly onSyncNow: () => Promise<void>;
  readonly onSignOut: () => void;
};

export function SignOutDialogView({ files, asked, removesCopy, isDurable, onSyncNow, onSignOut, onClose }: ViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const count = files.length;
  const isSafe = count === 0;
  return (
    <Modal
      title={t('settings.signOutAsk')}
      onClose={onClose}
      actions={
        <>
          <Action onClick={onClose}>{t('settings.cancel')}</Action>
          <Action look={isSafe ? 'primary' : 'secondary'} onClick={onSignOut}>
            {isSafe ? t('settings.signOut') : t('settings.signOutAnyway')}
          </Action>
          {!isSafe && <SyncNow onSyncNow={onSyncNow} />}
        </>
      }
    >
      {!isSafe && <p className={text.body}>{removesCopy ? t('settings.removeWarning', { count }) : isDurable ? t('settings.signOutKept', { count }) : t('settings.signOutLost', { count })}</p>}
      <Unsafe files={files} asked={asked} />
    </Modal>
  );
}
