import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { feedbackHints } from '../../domain/coaching/feedback-check';
import type { FeedbackField } from '../../domain/coaching/feedback-check';
import { FEEDBACK_DAYS } from '../../domain/coaching/reasons';
import type { FilePath } from '../../domain/notes/file-path';
import type { LocalDate } from '../../domain/notes/note';
import type { PersonFile } from '../../domain/people/person';
import { daysBetween } from '../../domain/shared/time';
import type { Words } from '../../domain/shared/words';
import type { GivenFeedback, PersonTools } from '../../workflows/people';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';
import { textOf } from './drafts';
import { EntrySection } from './entry-section';
import type { EntryLine, FormSpec } from './entry-section';
import type { Draft } from './tool-form';

/** The newest few are enough to begin with. */
const SHOWN = 3;

type FeedbackProps = { readonly feedback: readonly GivenFeedback[]; readonly person: Pick<PersonFile, 'id' | 'relation'>; readonly tools: PersonTools };

/** Feedback given, each with the note it stands in or the day of it, and whether it is time for some. */
export function FeedbackTool({ feedback, person, tools }: FeedbackProps) {
  const text = useTextStyles();
  const words = useWords();
  const { date, dateOf, now } = useFormats();
  const { t } = words;
  const line = (given: GivenFeedback): EntryLine => ({
    id: `${given.path ?? person.id}#${given.id}`,
    words: given.behaviour,
    ...(given.path === undefined && { aside: date(given.date) }),
    facts: [
      ...(given.effect === '' ? [] : [t('person.feedback.effectFact', { effect: given.effect })]),
      ...(given.next === '' ? [] : [t('person.feedback.nextFact', { next: given.next })]),
    ],
    acts: [
      { words: t('person.feedback.edit'), form: feedbackForm(t('person.feedback.edit'), given, words, (said) => (given.path === undefined ? tools.change(person.id, 'feedback', given.id, said) : tools.changeFeedback(given.path, given.id, said))) },
      ...(given.path === undefined ? [{ words: t('person.delete'), onDo: () => tools.remove(person.id, 'feedback', given.id) }] : []),
    ],
    ...(given.path !== undefined && { link: <NoteLink path={given.path} given={given} /> }),
  });
  const add = feedbackForm(t('person.feedback.new'), undefined, words, (said) => tools.add(person.id, 'feedback', { ...said, day: dateOf(now()) }));
  return (
    <EntrySection
      title={t('person.feedback')}
      intro={feedback.length > 0 && <p className={text.small}><LastFeedback day={feedback[0]?.date} relation={person.relation} /></p>}
      emptyWords={`${t('person.feedback.never')} ${t('person.feedback.how')}`}
      lines={feedback.slice(0, SHOWN).map(line)}
      add={{ words: t('person.feedback.add'), form: add }}
      closed={feedback.slice(SHOWN).map(line)}
      closedWords={t('person.feedback.earlier', { count: feedback.length - SHOWN })}
    />
  );
}

const PARTS: readonly FeedbackField[] = ['behaviour', 'effect', 'next'];

function feedbackFrom(draft: Draft) {
  return { behaviour: textOf(draft, 'behaviour'), effect: textOf(draft, 'effect'), next: textOf(draft, 'next') };
}

function feedbackForm(label: string, given: GivenFeedback | undefined, words: Words, onKeep: (said: ReturnType<typeof feedbackFrom>) => Promise<void>): FormSpec {
  const { t } = words;
  return {
    label,
    needs: 'behaviour',
    start: { behaviour: given?.behaviour ?? '', effect: given?.effect ?? '', next: given?.next ?? '' },
    fields: (draft) => {
      // A form that is still empty lacks nothing yet.
      const hints = textOf(draft, 'behaviour') === '' ? [] : feedbackHints(feedbackFrom(draft), words);
      return PARTS.map((name) => ({ name, label: t(`person.feedback.${name}`), hint: hints.find(({ field }) => field === name)?.sentence }));
    },
    onKeep: (draft) => onKeep(feedbackFrom(draft)),
  };
}

function LastFeedback({ day, relation }: { readonly day: LocalDate | undefined; readonly relation: PersonFile['relation'] }) {
  const { date, dateOf, now } = useFormats();
  const { t } = useWords();
  if (day === undefined) return null;
  // Nobody is reminded to give their own manager feedback.
  const isDue = relation !== 'manager' && daysBetween(day, dateOf(now())) > FEEDBACK_DAYS;
  return isDue ? t('person.feedback.due', { day: date(day) }) : t('person.feedback.last', { day: date(day) });
}

function NoteLink({ path, given: { date: day, behaviour } }: { readonly path: FilePath; readonly given: GivenFeedback }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { date } = useFormats();
  const { t } = useWords();
  return (
    <a href={hashOf({ kind: 'note', path })} className={mergeClasses(text.link, styles.link)}>
      {t('person.feedback.note', { day: date(day) })}
      <span className={text.hidden}> {behaviour}</span>
    </a>
  );
}

const useStyles = makeStyles({
  // In a row with small buttons, whose words stand in by this much.
  link: { paddingInline: tokens.spacingHorizontalSNudge, fontSize: tokens.fontSizeBase200, lineHeight: '24px' },
});
