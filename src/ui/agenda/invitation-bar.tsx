import { makeStyles, tokens } from '@fluentui/react-components';

import type { ReactNode } from 'react';

import type { InvitationState, LastWrite } from '../../workflows/agendas';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { FailureNotice } from '../shell/failure-notice';
import { useWords } from '../shell/words';
import type { InvitationActions } from './agenda-actions';

type InvitationBarProps = {
  readonly invitation: InvitationState;
  readonly theirs: readonly string[];
  readonly lastWrite: LastWrite | undefined;
  readonly mayMail: boolean;
  readonly actions: InvitationActions;
  readonly onSignIn: () => void;
};

/** Where the agenda stands with respect to the invitation, and the next step. Always in sight while preparing. */
export function InvitationBar(props: InvitationBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <BarContent {...props} />
    </div>
  );
}

function BarContent({ invitation, theirs, lastWrite, mayMail, actions, onSignIn }: InvitationBarProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const wrote = theirs.length > 0 ? t('invitation.theirWords') : undefined;
  const said = wrote ?? (lastWrite && t(`invitation.lastWrite.${lastWrite}`));
  const undo = <Undo lastWrite={lastWrite} onUndo={actions.onUndo} />;
  switch (invitation.kind) {
    case 'reading':
      return <p role="status" className={text.small}>{t('invitation.reading')}</p>;
    case 'writing':
      return <p role="status" className={text.small}>{t('invitation.writing')}</p>;
    case 'not-organizer':
      return <p className={text.small}>{t('invitation.notOrganizer', { name: invitation.organizerName })}</p>;
    case 'no-invitation':
      return <p className={text.small}>{t('agenda.noInvitation')}</p>;
    case 'failed':
      return (
        <FailureNotice title={t('invitation.invitationFailed')} reason={invitation.reason} onRetry={actions.onReread} onSignIn={onSignIn} />
      );
    case 'absent':
      return (
        <>
          <p role="status" className={text.small}>{said}</p>
          <div className={text.rowEnd}>
            {undo}
            <Action look="primary" onClick={actions.onAdd}>{t('invitation.addToInvitation')}</Action>
          </div>
        </>
      );
    case 'present':
      return <PresentBar invitation={invitation} said={said} wrote={wrote} undo={undo} mayMail={mayMail} actions={actions} />;
  }
}

function Undo({ lastWrite, onUndo }: { readonly lastWrite: LastWrite | undefined; readonly onUndo: () => void }) {
  const { t } = useWords();
  return lastWrite === undefined || lastWrite === 'undone' ? null : <Action onClick={onUndo}>{t('invitation.undo')}</Action>;
}

type PresentBarProps = {
  readonly invitation: Extract<InvitationState, { readonly kind: 'present' }>;
  readonly said: string | undefined;
  readonly wrote: string | undefined;
  readonly undo: ReactNode;
  readonly mayMail: boolean;
  readonly actions: InvitationActions;
};

function PresentBar({ invitation: { isCurrent, stands }, said, wrote, undo, mayMail, actions }: PresentBarProps) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <>
      <p role="status" className={text.small}>
        {isCurrent ? (said ?? t(`invitation.present.${stands}`)) : (wrote ?? t(`invitation.outdated.${stands}`))}
        {!isCurrent && mayMail && ` ${t('invitation.mayMail')}`}
      </p>
      <div className={text.rowEnd}>
        {undo}
        <Action look={isCurrent ? 'secondary' : 'quiet'} onClick={actions.onRemove}>{t('invitation.removeFromInvitation')}</Action>
        {!isCurrent && <Action look="primary" onClick={actions.onUpdate}>{t('invitation.updateInvitation')}</Action>}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    insetBlockEnd: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    '& > :last-child': { marginInlineStart: 'auto' },
  },
});
