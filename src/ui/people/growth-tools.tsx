import type { StretchProject, SuccessorFor } from '../../domain/people/person';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { dayOf, oneOf, textOf } from './drafts';
import { EntrySection } from './entry-section';
import type { FormSpec } from './entry-section';
import { doneOf, workActs } from './goal-tools';
import type { ToolProps } from './goal-tools';
import type { Draft } from './tool-form';

/** Projects one size bigger than what the person does today. */
export function StretchTool({ name, ...props }: ToolProps & { readonly name: string }) {
  const { person, tools } = props;
  const { date } = useFormats();
  const words = useWords();
  const { t } = words;
  const projectFrom = (draft: Draft) => ({ text: textOf(draft, 'text'), due: dayOf(draft, 'due') });
  const form = (label: string, project: StretchProject | undefined, onKeep: FormSpec['onKeep']): FormSpec => ({
    label,
    needs: 'text',
    start: { text: project?.text ?? '', due: project?.due ?? '' },
    fields: () => [
      { name: 'text', label: t('person.stretch.text') },
      { name: 'due', label: t('person.plan.due'), isDay: true },
    ],
    onKeep,
  });
  const line = (project: StretchProject) => ({
    id: project.id,
    words: project.text,
    aside: project.due === undefined ? undefined : t('person.due', { day: date(project.due) }),
    acts: workActs('stretch', props, project, form(t('person.stretch.edit'), project, (draft) => tools.change(person.id, 'stretch', project.id, projectFrom(draft))), words),
  });
  return (
    <EntrySection
      title={t('person.stretch')}
      emptyWords={t('person.stretch.empty', { name })}
      lines={person.stretch.filter(({ state }) => state === 'open').map((project) => ({ ...line(project), onDone: doneOf('stretch', props, project.id) }))}
      closed={person.stretch.filter(({ state }) => state !== 'open').map(line)}
      add={{ words: t('person.stretch.add'), form: form(t('person.stretch.new'), undefined, (draft) => tools.add(person.id, 'stretch', { ...projectFrom(draft), state: 'open' })) }}
    />
  );
}

const READY = ['later', 'within-a-year', 'now'] as const;

/** Roles that the person could take over one day. */
export function TakeOverTool({ person, tools }: ToolProps) {
  const { t } = useWords();
  const roleFrom = (draft: Draft) => ({ role: textOf(draft, 'role'), ready: oneOf(draft, 'ready', READY) });
  const form = (label: string, successor: SuccessorFor | undefined, onKeep: FormSpec['onKeep']): FormSpec => ({
    label,
    needs: 'role',
    start: { role: successor?.role ?? '', ready: successor?.ready ?? 'later' },
    fields: () => [
      { name: 'role', label: t('person.takeOver.role') },
      { name: 'ready', label: t('person.takeOver.ready'), options: READY.map((value) => ({ value, words: t(`person.takeOver.ready.${value}`) })) },
    ],
    onKeep,
  });
  const line = (successor: SuccessorFor) => ({
    id: successor.id,
    words: successor.role,
    aside: t(`person.takeOver.ready.${successor.ready}`),
    acts: [
      { words: t('person.edit'), form: form(t('person.takeOver.edit'), successor, (draft) => tools.change(person.id, 'successorFor', successor.id, roleFrom(draft))) },
      { words: t('person.delete'), onDo: () => tools.remove(person.id, 'successorFor', successor.id) },
    ],
  });
  return (
    <EntrySection
      title={t('person.takeOver')}
      emptyWords={t('person.takeOver.empty')}
      lines={person.successorFor.map(line)}
      add={{ words: t('person.takeOver.add'), form: form(t('person.takeOver.new'), undefined, (draft) => tools.add(person.id, 'successorFor', roleFrom(draft))) }}
    />
  );
}
