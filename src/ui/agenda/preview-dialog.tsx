import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { blockWordsIn } from '../../domain/invitation/block-words';
import { putBlock } from '../../domain/invitation/invitation-block';
import { inForm } from '../../domain/invitation/shared-agenda';
import type { InvitationChoice, InvitationPreview } from '../../workflows/agendas';
import { Action } from '../components/action';
import { CheckLine } from '../components/check-line';
import { Chips } from '../components/chips';
import { Modal } from '../components/modal';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type PreviewDialogProps = {
  readonly preview: InvitationPreview;
  readonly name: string;
  readonly onConfirm: (choice: InvitationChoice) => void;
  readonly onClose: () => void;
};

/** Exactly what will stand in the invitation, and what the change will do, before anything is written. */
export function PreviewDialog({ preview, name, onConfirm, onClose }: PreviewDialogProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { step, extents } = preview;
  const [choice, setChoice] = useState<InvitationChoice>({ extent: extents[0] ?? 'meeting', form: preview.form });
  const isNothing = step !== 'remove' && preview.agenda.lines.length === 0;
  return (
    <Modal
      title={step === 'remove' ? t('invitation.dialogRemoveTitle') : t('invitation.dialogTitle')}
      onClose={onClose}
      actions={
        <>
          <Action onClick={onClose}>{t('invitation.cancel')}</Action>
          <Action look="primary" disabled={isNothing} onClick={() => onConfirm(choice)}>
            {t(`invitation.${step}Now`)}
          </Action>
        </>
      }
    >
      {extents.length > 1 && (
        <Chips
          label={t('invitation.extent')}
          chips={extents.map((value) => ({ value, words: t(value === 'series' ? 'scope.wholeSeries' : 'scope.thisMeeting') }))}
          chosen={choice.extent}
          onChoose={(extent) => setChoice((before) => ({ ...before, extent }))}
        />
      )}
      {choice.extent === 'series' && step !== 'remove' && (
        <CheckLine words={t('invitation.oneLine')} isPlain isChecked={choice.form === 'one-line'} onChange={(isOne) => setChoice({ extent: 'series', form: isOne ? 'one-line' : 'lines' })} />
      )}
      {isNothing ? <p className={text.body}>{t('invitation.dialogEmpty')}</p> : <Written preview={preview} choice={choice} />}
      <TheirWords preview={preview} />
      <p className={text.small}>{t(`invitation.effect.${effectOf(preview, choice)}`, { name })}</p>
      {choice.extent === 'series' && preview.kind === 'exception' && <p className={text.small}>{t('invitation.effectNotHere')}</p>}
      {step !== 'remove' && <p className={text.small}>{t('invitation.dialogPrivate')}</p>}
    </Modal>
  );
}

/** What the change does to the series, and who may hear of it. */
function effectOf({ kind, mayMail }: InvitationPreview, { extent }: InvitationChoice) {
  if (!mayMail) return 'noMail';
  if (extent === 'series') return 'series';
  return kind === 'occurrence' || kind === 'exception' ? kind : 'single';
}

function Written({ preview, choice }: { readonly preview: InvitationPreview; readonly choice: InvitationChoice }) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const { locale } = preview;
  const agenda = inForm(preview.agenda, choice.extent === 'series' ? choice.form : 'lines', locale);
  // Written by the very function that writes the invitation, so that this cannot show anything else.
  const written = putBlock({ format: 'text', content: '' }, agenda, blockWordsIn(locale), new Set()).content.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (written.length === 0) return null;
  return (
    <>
      <div className={styles.paper}>
        {written.map((line, index) => (
          <p key={index} dir="auto" className={index === 0 ? text.heading : text.body}>
            {line}
          </p>
        ))}
      </div>
      {preview.hasLink && <p className={text.small}>{t('invitation.dialogLink')}</p>}
    </>
  );
}

/** What somebody else wrote into the agenda. It is no part of the user's own words, and stays. */
function TheirWords({ preview: { theirs, step } }: { readonly preview: InvitationPreview }) {
  const { t } = useWords();
  const text = useTextStyles();
  if (theirs.length === 0) return null;
  const title = t(step === 'remove' ? 'invitation.theirsStay' : 'invitation.theirsStayBelow');
  return (
    <section aria-label={title} className={text.section}>
      <p className={text.body}>{title}</p>
      <ul className={text.bullets}>
        {theirs.map((line, index) => (
          <li key={index} dir="auto">
            {line.replaceAll('\ufffc', `[${t('invitation.picture')}]`)}
          </li>
        ))}
      </ul>
    </section>
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
