import type { CalendarEvent } from '../../domain/calendar/event';
import type { NotOneOnOne } from '../../domain/calendar/one-on-one';
import type { OverrideScope } from '../../workflows/upcoming';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { ScopeAction } from '../upcoming/scope-action';
import { NOT_ONE_ON_ONE_WORDS, UPCOMING_WORDS } from '../upcoming/upcoming.words';
import { AGENDA_WORDS } from './agenda.words';

type NotOneOnOneViewProps = { readonly event: CalendarEvent; readonly because: NotOneOnOne; readonly onTreat: (scope: OverrideScope) => void };

/** Says why a meeting has no agenda, and lets the user overrule that. */
export function NotOneOnOneView({ event, because, onTreat }: NotOneOnOneViewProps) {
  const text = useTextStyles();
  const { day, span } = useFormats();
  return (
    <div className={text.page}>
      <div>
        <h1 className={text.title}>{AGENDA_WORDS.notOneOnOneTitle}</h1>
        <p className={text.small} dir="auto">
          {event.subject} · {event.isAllDay ? day(event.startsAt) : `${day(event.startsAt)}, ${span(event.startsAt, event.endsAt)}`}
        </p>
      </div>
      <p className={text.body}>
        {NOT_ONE_ON_ONE_WORDS[because]} {AGENDA_WORDS.notOneOnOneBody}
      </p>
      <div className={text.row}>
        <ScopeAction look="primary" words={UPCOMING_WORDS.treatAsOneOnOne} event={event} onChoose={onTreat} />
      </div>
    </div>
  );
}
