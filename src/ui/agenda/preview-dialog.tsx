import { makeStyles, tokens } from '@fluentui/react-components';

import { blockWordsIn } from '../../domain/invitation/block-words';
import { putBlock } from '../../domain/invitation/invitation-block';
import type { InvitationPreview } from '../../workflows/agendas';
import { Action } from '../components/action';
import { Modal } from '../components/modal';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type PreviewDialogProps = {
  readonly preview: InvitationPreview;
  readonly name: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Exactly what will stand in the invitation, before anything is written. */
export function PreviewDialog({ preview, name, onConfirm, onClose }: PreviewDialogProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const { lines } = preview.agenda;
  // Written by the very function that writes the invitation, so that this cannot show anything else.
  const written = putBlock({ format: 'text', content: '' }, preview.agenda, blockWordsIn(preview.locale)).content.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (
    <Modal
      title={t('agenda.dialogTitle')}
      onClose={onClose}
      actions={
        <>
          <Action onClick={onClose}>{t('agenda.cancel')}</Action>
          <Action look="primary" disabled={lines.length === 0} onClick={onConfirm}>
            {t('agenda.addNow')}
          </Action>
        </>
      }
    >
      {lines.length === 0 ? (
        <p className={text.body}>{t('agenda.dialogEmpty')}</p>
      ) : (
        <div className={styles.paper}>
          {written.map((line, index) => (
            <p key={index} dir="auto" className={index === 0 ? text.heading : text.body}>
              {line}
            </p>
          ))}
        </div>
      )}
      <p className={text.small}>{preview.mayMail ? t('agenda.dialogMail', { name }) : t('agenda.dialogNoMail')}</p>
      {preview.isSeriesOccurrence && <p className={text.small}>{t('agenda.dialogOccurrence')}</p>}
      <p className={text.small}>{t('agenda.dialogPrivate')}</p>
    </Modal>
  );
}

const useStyles = makeStyles({
  paper: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});
