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

function BarContent({ invitation, lastWrite, mayMail, actions, onSignIn }: InvitationBarProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const said = lastWrite === undefined ? undefined : t(`agenda.lastWrite.${lastWrite}`);
  const undo = lastWrite !== undefined && lastWrite !== 'undone' && <Action onClick={actions.onUndo}>{t('agenda.undo')}</Action>;
  switch (invitation.kind) {
    case 'reading':
      return <p role="status" className={text.small}>{t('agenda.reading')}</p>;
    case 'writing':
      return <p role="status" className={text.small}>{t('agenda.writing')}</p>;
    case 'not-organizer':
      return <p className={text.small}>{t('agenda.notOrganizer', { name: invitation.organizerName })}</p>;
    case 'no-invitation':
      return <p className={text.small}>{t('agenda.noInvitation')}</p>;
    case 'failed':
      return (
        <FailureNotice title={t('agenda.invitationFailed')} reason={invitation.reason} onRetry={actions.onReread} onSignIn={onSignIn} />
      );
    case 'absent':
      return (
        <>
          <p role="status" className={text.small}>{said}</p>
          <div className={text.rowEnd}>
            {undo}
            <Action look="primary" onClick={actions.onAdd}>{t('agenda.addToInvitation')}</Action>
          </div>
        </>
      );
    case 'present':
      return <PresentBar isCurrent={invitation.isCurrent} said={said} undo={undo} mayMail={mayMail} actions={actions} />;
  }
}

type PresentBarProps = {
  readonly isCurrent: boolean;
  readonly said: string | undefined;
  readonly undo: ReactNode;
  readonly mayMail: boolean;
  readonly actions: InvitationActions;
};

function PresentBar({ isCurrent, said, undo, mayMail, actions }: PresentBarProps) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <>
      <p role="status" className={text.small}>
        {isCurrent ? (said ?? t('agenda.present')) : t('agenda.outdated')}
        {!isCurrent && mayMail && ` ${t('agenda.mayMail')}`}
      </p>
      <div className={text.rowEnd}>
        {undo}
        <Action look={isCurrent ? 'secondary' : 'quiet'} onClick={actions.onRemove}>{t('agenda.removeFromInvitation')}</Action>
        {!isCurrent && <Action look="primary" onClick={actions.onUpdate}>{t('agenda.updateInvitation')}</Action>}
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
