import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';

import { BLOCK_WORDS } from '../../domain/invitation/block-words';
import type { InvitationPreview } from '../../workflows/agendas';
import { useTextStyles } from '../components/text-styles';
import { AGENDA_WORDS } from './agenda.words';

type PreviewDialogProps = {
  readonly preview: InvitationPreview;
  readonly name: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Exactly what will stand in the invitation, before anything is written. */
export function PreviewDialog({ preview, name, onConfirm, onClose }: PreviewDialogProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { lines } = preview.agenda;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{AGENDA_WORDS.dialogTitle}</DialogTitle>
          <DialogContent className={text.stack}>
            {lines.length === 0 ? (
              <p className={text.body}>{AGENDA_WORDS.dialogEmpty}</p>
            ) : (
              <div className={styles.paper}>
                <p className={text.heading}>{BLOCK_WORDS.en.title}</p>
                <ol className={styles.lines}>
                  {lines.map((line, index) => (
                    <li key={index} dir="auto">
                      {line.text}
                    </li>
                  ))}
                </ol>
                <p className={text.faint}>{BLOCK_WORDS.en.foot}</p>
              </div>
            )}
            <p className={text.small}>{preview.mayMail ? AGENDA_WORDS.dialogMail(name) : AGENDA_WORDS.dialogNoMail}</p>
            {preview.isSeriesOccurrence && <p className={text.small}>{AGENDA_WORDS.dialogOccurrence}</p>}
            <p className={text.small}>{AGENDA_WORDS.dialogPrivate}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{AGENDA_WORDS.cancel}</Button>
            <Button appearance="primary" disabled={lines.length === 0} onClick={onConfirm}>
              {AGENDA_WORDS.addNow}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: '480px', padding: tokens.spacingHorizontalL },
  paper: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  lines: { marginBlock: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalXL },
});
