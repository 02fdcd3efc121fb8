import { useState } from 'react';
import type { SyntheticEvent } from 'react';

import type { AgendaItem } from '../../domain/coaching/agenda';
import type { Note } from '../../domain/notes/note';
import type { PersonFile } from '../../domain/people/person';
import { Action } from '../components/action';
import { TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { raisedIdOf } from './answerable';
import type { Answerable } from './answerable';
import type { PanelDeeds } from './panel-deeds';
import type { SetCovered } from './panel-agenda';

export type LineAnswerProps = {
  readonly item: AgendaItem;
  readonly kind: Answerable;
  readonly note: Note;
  readonly person: PersonFile | undefined;
  readonly deeds: PanelDeeds;
  readonly onSetCovered: SetCovered;
};

/** What a line of the agenda asks to be put down: what was agreed, what moved on, what they said. */
export function LineAnswer(props: LineAnswerProps) {
  switch (props.kind) {
    case 'raised':
      return <RaisedAnswer {...props} />;
    case 'absence':
      return <AwayAnswer {...props} />;
    case 'for-me':
      return <ForMeAnswer {...props} />;
  }
}

type Kept = 'not-yet' | 'kept' | 'failed';

/** Says whether it was kept; what was typed stays in its field either way. */
function useKeeping() {
  const [kept, setKept] = useState<Kept>('not-yet');
  return { kept, keep: (deed: Promise<void>) => deed.then(() => setKept('kept'), () => setKept('failed')) };
}

function RaisedAnswer({ item, person, deeds, onSetCovered }: LineAnswerProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const id = raisedIdOf(item.id);
  const raised = person?.raised.find((each) => each.id === id);
  const [outcome, setOutcome] = useState(raised?.outcome ?? '');
  const { kept, keep } = useKeeping();

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (outcome.trim() === '') return;
    void keep(deeds.answerRaised(id, outcome)).then(() => onSetCovered(item.id, true));
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <TextField autoFocus label={t('talk.raised.agreed')} value={outcome} onChange={(event) => setOutcome(event.currentTarget.value)} />
      <div className={text.row}>
        <Action type="submit" compact>
          {t('talk.keep')}
        </Action>
        <Action look="quiet" compact onClick={() => void keep(deeds.dropRaised(id))}>
          {t('panel.drop')}
        </Action>
      </div>
      <p role="status" className={text.small}>
        {kept === 'failed' && t('talk.notKept')}
        {kept === 'kept' && raised?.state === 'done' && t('talk.raised.comesBack', { name: raised.fromName })}
        {kept === 'kept' && raised?.state === 'dropped' && t('talk.raised.dropped')}
      </p>
    </form>
  );
}

function AwayAnswer({ note, deeds }: LineAnswerProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const [words, setWords] = useState('');
  const { kept, keep } = useKeeping();
  const add = (outcome: 'moved' | 'waited') => {
    if (words.trim() === '') return;
    void keep(deeds.addWhileAway(words, outcome).then(() => setWords('')));
  };
  return (
    <form
      className={text.stack}
      onSubmit={(event) => {
        event.preventDefault();
        add('moved');
      }}
    >
      {note.whileAway.length > 0 && (
        <ul className={text.list}>
          {note.whileAway.map(({ id, text: what, outcome }) => (
            <li key={id} className={text.row}>
              <span dir="auto">{what}</span>
              <span className={text.faint}>{t(`talk.away.${outcome}`)}</span>
              <Action look="faint" compact aria-label={t('talk.away.remove', { what })} onClick={() => void keep(deeds.removeWhileAway(id))}>
                ×
              </Action>
            </li>
          ))}
        </ul>
      )}
      <TextField autoFocus label={t('talk.away.what')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <div className={text.row}>
        <Action type="submit" compact>
          {t('talk.away.itMoved')}
        </Action>
        <Action compact onClick={() => add('waited')}>
          {t('talk.away.itWaited')}
        </Action>
      </div>
      <p role="status" className={text.small}>
        {kept === 'failed' && t('talk.notKept')}
      </p>
    </form>
  );
}

function ForMeAnswer({ item, note, deeds, onSetCovered }: LineAnswerProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const [answer, setAnswer] = useState(() => note.feedbackForMe.find(({ question }) => question === item.text)?.answer ?? '');
  const { kept, keep } = useKeeping();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void keep(deeds.answerForMe({ promptId: item.promptId, question: item.text }, answer).then(() => onSetCovered(item.id, answer.trim() !== '')));
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <TextField autoFocus label={t('talk.forMe.said')} value={answer} onChange={(event) => setAnswer(event.currentTarget.value)} />
      <div className={text.row}>
        <Action type="submit" compact>
          {t('talk.keep')}
        </Action>
        <span role="status" className={text.faint}>
          {kept === 'kept' && t('talk.kept')}
          {kept === 'failed' && t('talk.notKept')}
        </span>
      </div>
    </form>
  );
}
