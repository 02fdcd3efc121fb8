import { makeStyles, tokens } from '@fluentui/react-components';

import type { ReactNode } from 'react';

import type { InvitationState, LastWrite } from '../../workflows/agendas';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { FailureNotice } from '../shell/failure-notice';
import type { InvitationActions } from './agenda-actions';
import { AGENDA_WORDS, LAST_WRITE_WORDS } from './agenda.words';

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
  const text = useTextStyles();
  const said = lastWrite === undefined ? undefined : LAST_WRITE_WORDS[lastWrite];
  const undo = lastWrite !== undefined && lastWrite !== 'undone' && <Action onClick={actions.onUndo}>{AGENDA_WORDS.undo}</Action>;
  switch (invitation.kind) {
    case 'reading':
      return <p role="status" className={text.small}>{AGENDA_WORDS.reading}</p>;
    case 'writing':
      return <p role="status" className={text.small}>{AGENDA_WORDS.writing}</p>;
    case 'not-organizer':
      return <p className={text.small}>{AGENDA_WORDS.notOrganizer(invitation.organizerName)}</p>;
    case 'failed':
      return (
        <FailureNotice title={AGENDA_WORDS.invitationFailed} reason={invitation.reason} onRetry={actions.onReread} onSignIn={onSignIn} />
      );
    case 'absent':
      return (
        <>
          <p role="status" className={text.small}>{said}</p>
          <div className={text.rowEnd}>
            {undo}
            <Action look="primary" onClick={actions.onAdd}>{AGENDA_WORDS.addToInvitation}</Action>
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
  const text = useTextStyles();
  return (
    <>
      <p role="status" className={text.small}>
        {isCurrent ? (said ?? AGENDA_WORDS.present) : AGENDA_WORDS.outdated}
        {!isCurrent && mayMail && ` ${AGENDA_WORDS.mayMail}`}
      </p>
      <div className={text.rowEnd}>
        {undo}
        <Action look={isCurrent ? 'secondary' : 'quiet'} onClick={actions.onRemove}>{AGENDA_WORDS.removeFromInvitation}</Action>
        {!isCurrent && <Action look="primary" onClick={actions.onUpdate}>{AGENDA_WORDS.updateInvitation}</Action>}
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
