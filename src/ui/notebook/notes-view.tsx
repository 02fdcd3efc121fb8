import { makeStyles, tokens } from '@fluentui/react-components';

import { useState } from 'react';

import { parseLocalDate } from '../../domain/shared/time';
import type { NoteLine, NotesFilter, NotesState } from '../../workflows/notebook';
import type { PersonLine } from '../../workflows/people';
import { Action } from '../components/action';
import { SelectField, TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { NoteLines } from './note-lines';
import { NOTES_WORDS } from './notebook.words';

type NotesViewProps = {
  readonly state: NotesState;
  readonly filter: NotesFilter;
  readonly people: readonly Pick<PersonLine, 'personId' | 'name'>[];
  readonly onFilter: (filter: NotesFilter) => void;
};

/** Everything that the list of notes can look like, as a function of its state alone. */
export function NotesView(props: NotesViewProps) {
  const text = useTextStyles();
  const { state } = props;
  return (
    <div className={text.page}>
      <div className={text.row}>
        <h1 className={text.title}>{NOTES_WORDS.title}</h1>
        <span role="status" className={text.small}>
          {state.kind === 'ready' && NOTES_WORDS.count(state.lines.length, state.total)}
        </span>
      </div>
      <Filters {...props} />
      <NotesContent {...props} />
    </div>
  );
}

function NotesContent({ state, filter }: NotesViewProps) {
  switch (state.kind) {
    case 'loading':
      return <Waiting words={NOTES_WORDS.reading} lines={6} />;
    case 'failed':
      return <FailureNotice title={NOTES_WORDS.failedTitle} reason={state.reason} />;
    case 'ready':
      if (state.lines.length > 0) return <Hits lines={state.lines} words={filter.words} />;
      return state.total === 0 ? <Nothing title={NOTES_WORDS.noneTitle} body={NOTES_WORDS.noneBody} /> : <Nothing title={NOTES_WORDS.noHitTitle} body={NOTES_WORDS.noHitBody} />;
  }
}

const AT_FIRST = 100;

/** A year of notes at once would slow every key of a search; the rest is one click away. */
function Hits({ lines, words }: { readonly lines: readonly NoteLine[]; readonly words: string }) {
  const text = useTextStyles();
  const [limit, setLimit] = useState(AT_FIRST);
  return (
    <div className={text.stack}>
      <div>
        <NoteLines lines={lines.slice(0, limit)} words={words} />
      </div>
      {lines.length > limit && (
        <div className={text.row}>
          <Action onClick={() => setLimit(limit + AT_FIRST)}>{NOTES_WORDS.showMore(lines.length - limit)}</Action>
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

const KINDS = (['all', 'with-commitments', 'with-private'] as const).map((value) => ({ value, words: NOTES_WORDS.kinds[value] }));

function Filters({ filter, people, onFilter }: NotesViewProps) {
  const styles = useStyles();
  const persons: readonly { readonly value: string; readonly words: string }[] = [{ value: '', words: NOTES_WORDS.everyone }, ...people.map(({ personId, name }) => ({ value: personId, words: name }))];
  const isFiltered = filter.personId !== undefined || filter.from !== undefined || filter.to !== undefined || filter.kind !== 'all';
  return (
    <div className={styles.filters}>
      <SelectField
        label={NOTES_WORDS.person}
        options={persons}
        value={filter.personId ?? ''}
        onChange={(event) => onFilter({ ...filter, personId: people.find(({ personId }) => personId === event.currentTarget.value)?.personId })}
      />
      <SelectField
        label={NOTES_WORDS.kind}
        options={KINDS}
        value={filter.kind}
        onChange={(event) => onFilter({ ...filter, kind: KINDS.find(({ value }) => value === event.currentTarget.value)?.value ?? 'all' })}
      />
      <TextField type="date" label={NOTES_WORDS.from} value={filter.from ?? ''} onChange={(event) => onFilter({ ...filter, from: parseLocalDate(event.currentTarget.value) })} />
      <TextField type="date" label={NOTES_WORDS.to} value={filter.to ?? ''} onChange={(event) => onFilter({ ...filter, to: parseLocalDate(event.currentTarget.value) })} />
      {isFiltered && (
        <Action look="quiet" onClick={() => onFilter({ words: filter.words, personId: undefined, from: undefined, to: undefined, kind: 'all' })}>
          {NOTES_WORDS.clear}
        </Action>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))', alignItems: 'end', gap: tokens.spacingHorizontalS },
});
