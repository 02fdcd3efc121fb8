import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';

import type { EventId } from '../../domain/calendar/event';
import { topicsDraft } from '../../domain/invitation/topics-draft';
import type { PreparedState } from '../../workflows/agendas';
import type { OpenForm } from '../../workflows/ports';
import { Action } from '../components/action';
import { late } from '../components/late';
import { useTextStyles } from '../components/text-styles';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';

const PaneNotes = late(async () => (await import('./pane-notes')).PaneNotes);

type AttendeeToolsProps = {
  readonly eventId: EventId;
  readonly draftReply: OpenForm['draftReply'];
  /** Without the account there is no place for notes. */
  readonly keepsNotes: boolean;
};

/** What somebody does with an invitation that is not theirs: suggest topics to its organizer, and keep notes of their own. */
export function AttendeeTools({ eventId, draftReply, keepsNotes }: AttendeeToolsProps) {
  const text = useTextStyles();
  const { agendas } = useServices();
  const state = useWatched(useMemo(() => agendas.of(eventId), [agendas, eventId]));
  if (state.kind !== 'ready' || state.invitation.kind !== 'not-organizer') return null;
  return (
    <div className={text.page}>
      <SuggestTopics prepared={state} draftReply={draftReply} />
      {keepsNotes && <PaneNotes eventId={eventId} />}
    </div>
  );
}

type SuggestTopicsProps = { readonly prepared: PreparedState; readonly draftReply: OpenForm['draftReply'] };

export function SuggestTopics({ prepared, draftReply }: SuggestTopicsProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'opened' | 'failed'>();
  const draft = topicsDraft(prepared.agenda, t('outlook.draftIntro'));
  useEffect(() => setOutcome(undefined), [draft]);
  const suggest = () => {
    if (draft !== undefined) draftReply(draft).then(() => setOutcome('opened'), () => setOutcome('failed'));
  };
  const hint = draft === undefined ? t('outlook.nothingToSuggest') : t('outlook.suggestHint', { name: prepared.event.organizer.name });
  return (
    <section aria-label={t('outlook.suggestTitle')} className={text.section}>
      <p className={text.small}>{hint}</p>
      <div className={text.row}>
        <Action disabled={draft === undefined} onClick={suggest}>
          {t('outlook.suggestTopics')}
        </Action>
      </div>
      <p role="status" className={mergeClasses(text.small, styles.outcome)}>
        {outcome !== undefined && t(`outlook.suggest.${outcome}`)}
      </p>
    </section>
  );
}

const useStyles = makeStyles({
  // Its room is kept while it is empty, so that nothing below moves.
  outcome: { minHeight: tokens.lineHeightBase200 },
});
