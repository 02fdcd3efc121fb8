import type { ReviewPoint } from '../../domain/people/person';
import { reviewPointsInOrder, surprisesAhead } from '../../domain/people/review-points';
import type { ReviewSeason } from '../../domain/people/review-points';
import { Notice } from '../components/notice';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { dayOf, textOf } from './drafts';
import { EntrySection } from './entry-section';
import type { FormSpec } from './entry-section';
import type { ToolProps } from './goal-tools';
import type { Draft } from './tool-form';

type ReviewProps = ToolProps & { readonly season: ReviewSeason | undefined };

/** Above everything while the review is near: what would be news in it. */
export function SurprisesAhead({ person, season }: Omit<ReviewProps, 'tools'>) {
  const { dateOf, now } = useFormats();
  const { t } = useWords();
  const points = surprisesAhead(person.reviewPoints, season, dateOf(now()));
  if (points.length === 0) return null;
  return (
    <Notice tone="quiet" title={t('person.review.surpriseTitle')}>
      <bdi>{t('person.review.surprise', { points: points.map(({ text }) => text).join(' · ') })}</bdi>
    </Notice>
  );
}

/** What will be said in the review, each with the day on which it was said to the person before. */
export function ReviewTool({ person, tools, season }: ReviewProps) {
  const text = useTextStyles();
  const { date, dateOf, now } = useFormats();
  const { t } = useWords();
  const pointFrom = (draft: Draft) => ({ text: textOf(draft, 'text'), said: dayOf(draft, 'said') });
  const form = (label: string, point: ReviewPoint | undefined, onKeep: FormSpec['onKeep']): FormSpec => ({
    label,
    needs: 'text',
    start: { text: point?.text ?? '', said: point?.said ?? '' },
    fields: () => [
      { name: 'text', label: t('person.review.text') },
      { name: 'said', label: t('person.review.saidOn'), isDay: true },
    ],
    onKeep,
  });
  const surprises = surprisesAhead(person.reviewPoints, season, dateOf(now()));
  const line = (point: ReviewPoint) => {
    const say = (said: ReviewPoint['said']) => () => tools.change(person.id, 'reviewPoints', point.id, { said });
    return {
      id: point.id,
      words: point.text,
      aside: point.said === undefined ? t('person.review.notSaid') : t('person.review.said', { day: date(point.said) }),
      isPressing: surprises.includes(point),
      acts: [
        point.said === undefined ? { words: t('person.review.saidToday'), onDo: say(dateOf(now())) } : { words: t('person.review.notYet'), onDo: say(undefined) },
        { words: t('person.edit'), form: form(t('person.review.edit'), point, (draft) => tools.change(person.id, 'reviewPoints', point.id, pointFrom(draft))) },
        { words: t('person.delete'), onDo: () => tools.remove(person.id, 'reviewPoints', point.id) },
      ],
    };
  };
  return (
    <EntrySection
      title={t('person.review')}
      intro={season !== undefined && <p className={text.faint}>{t('person.review.season', { from: date(season.from), to: date(season.to) })}</p>}
      emptyWords={t('person.review.empty')}
      lines={reviewPointsInOrder(person.reviewPoints).map(line)}
      add={{ words: t('person.review.add'), form: form(t('person.review.new'), undefined, (draft) => tools.add(person.id, 'reviewPoints', pointFrom(draft))) }}
    />
  );
}
