import { makeStyles, tokens } from '@fluentui/react-components';

import { useMemo, useState } from 'react';

import { parseLocalDate } from '../../domain/shared/time';
import type { NoteLine, NotesFilter, NotesState } from '../../workflows/notebook';
import type { PersonLine } from '../../workflows/people';
import { Action, LinkAction } from '../components/action';
import { SelectField, TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';
import { NoteLines } from './note-lines';

type NotesViewProps = {
  readonly state: NotesState;
  readonly filter: NotesFilter;
  readonly people: readonly Pick<PersonLine, 'personId' | 'name'>[];
  readonly onFilter: (filter: NotesFilter) => void;
};

/** Everything that the list of notes can look like, as a function of its state alone. */
export function NotesView(props: NotesViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { state } = props;
  return (
    <div className={text.page}>
      <div className={text.row}>
        <h1 className={text.title}>{t('notes.title')}</h1>
        <span role="status" className={text.small}>
          {state.kind === 'ready' && (state.lines.length === state.total ? t('notes.count', { total: state.total }) : t('notes.countShown', { shown: state.lines.length, total: state.total }))}
        </span>
        <LinkAction href={hashOf({ kind: 'trash' })}>{t('trash.title')}</LinkAction>
      </div>
      <Filters {...props} />
      <NotesContent {...props} />
    </div>
  );
}

function NotesContent({ state, filter }: NotesViewProps) {
  const { t } = useWords();
  switch (state.kind) {
    case 'loading':
      return <Waiting words={t('notes.reading')} lines={6} />;
    case 'failed':
      return <FailureNotice title={t('notes.failedTitle')} reason={state.reason} />;
    case 'ready':
      if (state.lines.length > 0) return <Hits lines={state.lines} words={filter.words} />;
      return state.total === 0 ? <Nothing title={t('notes.noneTitle')} body={t('notes.noneBody')} /> : <Nothing title={t('notes.noHitTitle')} body={t('notes.noHitBody')} />;
  }
}

const AT_FIRST = 100;

/** A year of notes at once would slow every key of a search; the rest is one click away. */
function Hits({ lines, words }: { readonly lines: readonly NoteLine[]; readonly words: string }) {
  const { t } = useWords();
  const text = useTextStyles();
  const [limit, setLimit] = useState(AT_FIRST);
  return (
    <div className={text.stack}>
      <div>
        <NoteLines lines={lines.slice(0, limit)} words={words} />
      </div>
      {lines.length > limit && (
        <div className={text.row}>
          <Action onClick={() => setLimit(limit + AT_FIRST)}>{t('notes.showMore', { count: lines.length - limit })}</Action>
        </div>
      )}
    </div>
  );
}

function Nothing({ title, body }: { readonly title: string; readonly body: string }) {
  const text = useTextStyles();
  return (
    <div className={text.section}>
      <h2 className={text.heading}>{title}</h2>
      <p className={text.body}>{body}</p>
    </div>
  );
}

const KINDS = ['all', 'with-commitments', 'with-private'] as const;

function Filters({ filter, people, onFilter }: NotesViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const persons = useMemo(() => [{ value: '', words: t('notes.everyone') }, ...people.map(({ personId, name }) => ({ value: String(personId), words: name }))], [people, t]);
  const isFiltered = filter.personId !== undefined || filter.from !== undefined || filter.to !== undefined || filter.kind !== 'all';
  return (
    <div className={styles.filters}>
      <SelectField
        label={t('notes.person')}
        options={persons}
        value={filter.personId ?? ''}
        onChange={(event) => onFilter({ ...filter, personId: people.find(({ personId }) => personId === event.currentTarget.value)?.personId })}
      />
      <SelectField
        label={t('notes.kind')}
        options={KINDS.map((value) => ({ value, words: t(`notes.kinds.${value}`) }))}
        value={filter.kind}
        onChange={(event) => onFilter({ ...filter, kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? 'all' })}
      />
      <TextField type="date" label={t('notes.from')} value={filter.from ?? ''} onChange={(event) => onFilter({ ...filter, from: parseLocalDate(event.currentTarget.value) })} />
      <TextField type="date" label={t('notes.to')} value={filter.to ?? ''} onChange={(event) => onFilter({ ...filter, to: parseLocalDate(event.currentTarget.value) })} />
      {isFiltered && (
        <Action look="quiet" onClick={() => onFilter({ words: filter.words, personId: undefined, from: undefined, to: undefined, kind: 'all' })}>
          {t('notes.clear')}
        </Action>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))', alignItems: 'end', gap: tokens.spacingHorizontalS },
});
