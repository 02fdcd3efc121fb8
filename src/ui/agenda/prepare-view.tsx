import { makeStyles, tokens } from '@fluentui/react-components';

import type { ReactNode } from 'react';

import type { AgendaItem } from '../../domain/coaching/agenda';
import type { AgendaState, PreparedState } from '../../workflows/agendas';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { AddItem } from './add-item';
import type { PrepareActions } from './agenda-actions';
import { ItemFacts } from './agenda-item-row';
import { AgendaList } from './agenda-list';
import { InvitationBar } from './invitation-bar';
import { NotOneOnOneView } from './not-one-on-one-view';
import { OfferedLines } from './offered-lines';
import { SituationChoice } from './situation-choice';

type PrepareViewProps = { readonly state: AgendaState; readonly mayMail?: boolean; readonly actions: PrepareActions; /** Stands below the agenda, where there is one. */ readonly below?: ReactNode };

/** Everything that Prepare can look like, as a function of its state alone. */
export function PrepareView({ state, mayMail = false, actions, below }: PrepareViewProps) {
  const { t } = useWords();
  switch (state.kind) {
    case 'loading':
      return <Waiting words={t('agenda.preparing')} lines={6} />;
    case 'failed':
      return <FailureNotice title={t('agenda.failedTitle')} reason={state.reason} onRetry={actions.onRetry} onSignIn={actions.onSignIn} />;
    case 'not-one-on-one':
      return <NotOneOnOneView event={state.event} because={state.because} people={state.people} onTreat={actions.onTreatAsOneOnOne} />;
    case 'ready':
      return <Prepared state={state} mayMail={mayMail} actions={actions} below={below} />;
  }
}

function Prepared({ state, mayMail, actions, below }: Required<Omit<PrepareViewProps, 'state' | 'below'>> & Pick<PrepareViewProps, 'below'> & { readonly state: PreparedState }) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const { agenda, counterpart } = state;
  const shown = agenda.items.filter((item) => item.state !== 'skipped');
  const shared = shown.filter((item) => item.audience === 'shared');
  const hidden = shown.filter((item) => item.audience === 'private');
  const used = shown.reduce((sum, item) => sum + item.minutes, 0);

  return (
    <div className={text.page}>
      <MeetingHead state={state} />
      <SituationChoice chosen={agenda.situation} proposal={state.proposal} onChoose={actions.onChooseSituation} />
      <section aria-label={t('agenda.sharedTitle')} className={text.section}>
        <h2 className={text.heading}>{t('agenda.sharedTitle')}</h2>
        <p className={text.faint}>
          {t(state.invitation.kind === 'not-organizer' ? 'agenda.sharedHintTheirs' : 'agenda.sharedHint')} {t('agenda.sum', { used, budget: agenda.budgetMinutes })}
          {agenda.theirMinutes > 0 && `, ${t('agenda.theirs', { minutes: agenda.theirMinutes, name: counterpart.name })}`}.
        </p>
        {shared.length === 0 ? (
          <p className={text.body}>{t('agenda.noShared')}</p>
        ) : (
          <AgendaList label={t('agenda.sharedTitle')} all={agenda.items} items={shared} actions={actions} />
        )}
      </section>
      <OfferedLines offered={agenda.offered} onAdd={actions.onBringBack} />
      {hidden.length > 0 && (
        <section aria-label={t('agenda.privateTitle')} className={styles.private}>
          <h2 className={text.heading}>{t('agenda.privateTitle')}</h2>
          <p className={text.faint}>{t('agenda.privateHint')}</p>
          <AgendaList label={t('agenda.privateTitle')} all={agenda.items} items={hidden} actions={actions} />
        </section>
      )}
      <AddItem onAdd={actions.onAddItem} />
      <div>
        <NotTodayFold state={state} />
        <SkippedFold items={agenda.items} actions={actions} />
      </div>
      {below}
      <InvitationBar invitation={state.invitation} theirs={state.theirs} lastWrite={state.lastWrite} mayMail={mayMail} actions={actions} onSignIn={actions.onSignIn} />
    </div>
  );
}

function MeetingHead({ state: { event, counterpart, freshness } }: { readonly state: PreparedState }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { day, span } = useFormats();
  return (
    <div>
      <h1 className={text.title} dir="auto">
        {counterpart.name}
      </h1>
      <p className={text.small} dir="auto">
        {day(event.startsAt)}, {span(event.startsAt, event.endsAt)}
        {event.subject.trim() !== '' && ` · ${event.subject}`}
      </p>
      {freshness === 'device' && <p className={text.faint}>{t('agenda.deviceCopy')}</p>}
    </div>
  );
}

function NotTodayFold({ state: { agenda } }: { readonly state: PreparedState }) {
  const { t } = useWords();
  const text = useTextStyles();
  if (agenda.notToday.length === 0) return null;
  return (
    <Fold title={t('agenda.notToday', { count: agenda.notToday.length })}>
      <ul className={text.list}>
        {agenda.notToday.map(({ item, reason }) => (
          <li key={item.id}>
            <p className={text.body} dir="auto">
              {item.text}
            </p>
            <p className={text.faint}>{reason}</p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function SkippedFold({ items, actions }: { readonly items: readonly AgendaItem[]; readonly actions: PrepareActions }) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const skipped = items.filter((item) => item.state === 'skipped');
  if (skipped.length === 0) return null;
  const bringBack = (itemId: AgendaItem['id'], button: HTMLElement) => {
    button.closest('details')?.querySelector('summary')?.focus(); // The button leaves with its item.
    actions.onBringBack(itemId);
  };
  return (
    <Fold title={t('agenda.skipped', { count: skipped.length })}>
      <ul className={text.list}>
        {skipped.map((item) => (
          <li key={item.id} className={styles.skipped}>
            <div className={styles.skippedText}>
              <p id={`skipped-${item.id}`} className={text.body} dir="auto">
                {item.text}
              </p>
              <ItemFacts item={item} />
            </div>
            <Action look="quiet" compact aria-describedby={`skipped-${item.id}`} onClick={(event) => bringBack(item.id, event.currentTarget)}>
              {t('agenda.bringBack')}
            </Action>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

const useStyles = makeStyles({
  private: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    // In high contrast all backgrounds are one, so the edge sets the private part apart.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  skipped: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, justifyContent: 'space-between', paddingBlock: tokens.spacingVerticalXXS },
  skippedText: { flex: '1 1 180px', minWidth: 0 },
});
