import type { Raised, Topic } from '../../domain/people/person';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { oneOf, textOf } from './drafts';
import { EntrySection } from './entry-section';
import type { EntryLine } from './entry-section';
import type { ToolProps } from './goal-tools';

const WHOSE = ['mine', 'theirs'] as const;

/** What waits for the next 1:1, the user's and the other person's. New ones come by Raise next time. */
export function TopicsTool({ person, tools }: ToolProps) {
  const { t } = useWords();
  const line = (topic: Topic): EntryLine => ({
    id: topic.id,
    words: topic.text,
    aside: t(topic.theirs ? 'person.topics.theirs' : 'person.topics.mine'),
    acts:
      topic.state === 'done'
        ? [{ words: t('person.reopen'), onDo: () => tools.change(person.id, 'topics', topic.id, { state: 'open' }) }]
        : [
            {
              words: t('person.edit'),
              form: {
                label: t('person.topics.edit'),
                needs: 'text',
                start: { text: topic.text, whose: topic.theirs ? 'theirs' : 'mine' },
                fields: () => [
                  { name: 'text', label: t('person.topics.text') },
                  { name: 'whose', label: t('person.topics.whose'), options: WHOSE.map((value) => ({ value, words: t(`person.topics.${value}`) })) },
                ],
                onKeep: (draft) => tools.change(person.id, 'topics', topic.id, { text: textOf(draft, 'text'), theirs: oneOf(draft, 'whose', WHOSE) === 'theirs' }),
              },
            },
            { words: t('person.delete'), onDo: () => tools.remove(person.id, 'topics', topic.id) },
          ],
  });
  const done = (topic: Topic) => () => tools.change(person.id, 'topics', topic.id, { state: 'done' });
  return (
    <EntrySection
      title={t('person.topics')}
      emptyWords={t('person.topics.empty')}
      lines={person.topics.filter(({ state }) => state === 'open').map((topic) => ({ ...line(topic), onDone: done(topic) }))}
      closed={person.topics.filter(({ state }) => state === 'done').map(line)}
    />
  );
}

/** On the page of the user's own manager: what was raised there, and what was agreed. */
export function RaisedTool({ person, tools }: ToolProps) {
  const text = useTextStyles();
  const { date } = useFormats();
  const { t } = useWords();
  const line = (raised: Raised): EntryLine => {
    const become = (state: Raised['state']) => () => tools.change(person.id, 'raised', raised.id, { state });
    const answer = {
      words: t('person.raised.agree'),
      form: {
        label: t('person.raised.agree'),
        needs: 'outcome',
        start: { outcome: raised.outcome },
        fields: () => [{ name: 'outcome', label: t('person.raised.agreed'), hint: t('person.raised.how') }],
        onKeep: (draft: Readonly<Record<string, string>>) => tools.change(person.id, 'raised', raised.id, { outcome: textOf(draft, 'outcome'), state: 'done' }),
      },
    };
    return {
      id: raised.id,
      words: raised.text,
      aside: t('person.raised.from', { name: raised.fromName, day: date(raised.since) }),
      facts: raised.outcome === '' ? [] : [t('person.raised.agreedFact', { outcome: raised.outcome })],
      acts: raised.state === 'open' ? [answer, { words: t('person.drop'), onDo: become('dropped') }] : [{ words: t('person.reopen'), onDo: become('open') }],
    };
  };
  return (
    <EntrySection
      title={t('person.raised')}
      intro={person.raised.length > 0 && <p className={text.faint}>{t('person.raised.how')}</p>}
      emptyWords={t('person.raised.empty')}
      lines={person.raised.filter(({ state }) => state === 'open').map(line)}
      closed={person.raised.filter(({ state }) => state !== 'open').map(line)}
    />
  );
}
