import type { CalendarEvent, Person } from '../../domain/calendar/event';
import type { NotOneOnOne } from '../../domain/calendar/one-on-one';
import type { OverrideScope } from '../../workflows/upcoming';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { ScopeAction } from '../upcoming/scope-action';

export type NotOneOnOneViewProps = {
  readonly event: CalendarEvent;
  readonly because: NotOneOnOne;
  /** Whom the user may meet, where there are several. */
  readonly people?: readonly Person[] | undefined;
  readonly onTreat: (scope: OverrideScope, address?: string) => void;
};

/** Says why a meeting has no agenda, and lets the user overrule that. */
export function NotOneOnOneView({ event, because, people = [], onTreat }: NotOneOnOneViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { day, span } = useFormats();
  const isAlone = because === 'alone'; // Without any other person there is nobody to meet, whatever the user says.
  return (
    <div className={text.page}>
      <div>
        <h1 className={text.title}>{t('agenda.notOneOnOneTitle')}</h1>
        <p className={text.small} dir="auto">
          {event.subject.trim() !== '' && `${event.subject} · `}
          {event.isAllDay ? day(event.startsAt) : `${day(event.startsAt)}, ${span(event.startsAt, event.endsAt)}`}
        </p>
      </div>
      <p className={text.body}>
        {t(`notOneOnOne.${because}`)} {t(isAlone ? 'agenda.alone' : 'agenda.notOneOnOneBody')}
      </p>
      {people.map(({ name, address }) => (
        <div key={address} className={text.row}>
          <ScopeAction look="secondary" words={t('agenda.treatWith', { name: name.trim() === '' ? address : name })} event={event} onChoose={(scope) => onTreat(scope, address)} />
        </div>
      ))}
      {!isAlone && people.length === 0 && (
        <div className={text.row}>
          <ScopeAction look="primary" words={t('scope.treatAsOneOnOne')} event={event} onChoose={onTreat} />
        </div>
      )}
    </div>
  );
}
