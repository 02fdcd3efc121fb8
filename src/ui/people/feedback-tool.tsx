import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { feedbackHints } from '../../domain/coaching/feedback-check';
import type { FeedbackField } from '../../domain/coaching/feedback-check';
import { FEEDBACK_DAYS } from '../../domain/coaching/reasons';
import type { LocalDate } from '../../domain/notes/note';
import type { Relation } from '../../domain/coaching/prompt';
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

type FeedbackProps = { readonly feedback: readonly GivenFeedback[]; readonly relation: Relation; readonly tools: PersonTools };

/** Feedback given, each with the note it stands in, and whether it is time for some. */
export function FeedbackTool({ feedback, relation, tools }: FeedbackProps) {
  const text = useTextStyles();
  const words = useWords();
  const { t } = words;
  const line = (given: GivenFeedback): EntryLine => ({
    id: `${given.path}#${given.id}`,
    words: given.behaviour,
    facts: [
      ...(given.effect === '' ? [] : [t('person.feedback.effectFact', { effect: given.effect })]),
      ...(given.next === '' ? [] : [t('person.feedback.nextFact', { next: given.next })]),
    ],
    acts: [{ words: t('person.feedback.edit'), form: betterForm(given, tools, words) }],
    link: <NoteLink given={given} />,
  });
  return (
    <EntrySection
      title={t('person.feedback')}
      intro={feedback.length > 0 && <p className={text.small}><LastFeedback day={feedback[0]?.date} relation={relation} /></p>}
      emptyWords={`${t('person.feedback.never')} ${t('person.feedback.how')}`}
      lines={feedback.slice(0, SHOWN).map(line)}
      closed={feedback.slice(SHOWN).map(line)}
      closedWords={t('person.feedback.earlier', { count: feedback.length - SHOWN })}
    />
  );
}

const PARTS: readonly FeedbackField[] = ['behaviour', 'effect', 'next'];

function feedbackFrom(draft: Draft) {
  return { behaviour: textOf(draft, 'behaviour'), effect: textOf(draft, 'effect'), next: textOf(draft, 'next') };
}

function betterForm(given: GivenFeedback, tools: PersonTools, words: Words): FormSpec {
  const { t } = words;
  return {
    label: t('person.feedback.edit'),
    needs: 'behaviour',
    start: { behaviour: given.behaviour, effect: given.effect, next: given.next },
    fields: (draft) => {
      const hints = feedbackHints(feedbackFrom(draft), words);
      return PARTS.map((name) => ({ name, label: t(`person.feedback.${name}`), hint: hints.find(({ field }) => field === name)?.sentence }));
    },
    onKeep: (draft) => tools.changeFeedback(given.path, given.id, feedbackFrom(draft)),
  };
}

function LastFeedback({ day, relation }: { readonly day: LocalDate | undefined; readonly relation: Relation }) {
  const { date, dateOf, now } = useFormats();
  const { t } = useWords();
  if (day === undefined) return null;
  // Nobody is reminded to give their own manager feedback.
  const isDue = relation !== 'manager' && daysBetween(day, dateOf(now())) > FEEDBACK_DAYS;
  return isDue ? t('person.feedback.due', { day: date(day) }) : t('person.feedback.last', { day: date(day) });
}

function NoteLink({ given: { path, date: day, behaviour } }: { readonly given: GivenFeedback }) {
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
