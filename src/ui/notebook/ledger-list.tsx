import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { cameBackOn } from '../../domain/coaching/ledger';
import type { Delegation, PersonFile } from '../../domain/people/person';
import type { TakeBack } from '../../workflows/moves';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import type { PanelDeeds } from './panel-deeds';

export type LedgerListProps = {
  readonly person: PersonFile;
  readonly move: PanelDeeds['move'];
  readonly onHandOver: (what: string) => void;
};

/** Decisions and projects between the two, with the one thing that happens to them in a 1:1: one came back. */
export function LedgerList({ person, move, onHandOver }: LedgerListProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const [logged, setLogged] = useState<{ readonly id: string; readonly takeBack: TakeBack }>();
  const [hasFailed, setFailed] = useState(false);

  const cameBack = (id: string) =>
    void move(id, { kind: 'came-back' }).then(
      (takeBack) => {
        setFailed(false);
        setLogged({ id, takeBack });
      },
      () => setFailed(true),
    );
  const undo = () => void logged?.takeBack().then(() => setLogged(undefined), () => setFailed(true));

  return (
    <>
      <ul className={text.list}>
        {openMatters(person).map((delegation) => (
          <LedgerLine
            key={delegation.id}
            delegation={delegation}
            person={person}
            onCameBack={() => cameBack(delegation.id)}
            onHandOver={() => onHandOver(delegation.what)}
            onUndo={logged?.id === delegation.id ? undo : undefined}
          />
        ))}
      </ul>
      <p role="status" className={text.small}>
        {hasFailed && t('talk.notKept')}
        {!hasFailed && logged !== undefined && t('talk.ledger.logged')}
      </p>
    </>
  );
}

/** What is not done, whoever it lies with; what came back first. */
export function openMatters({ delegations }: Pick<PersonFile, 'delegations'>): readonly Delegation[] {
  const open = delegations.filter(({ state }) => state !== 'done');
  return [...open.filter(({ state }) => state === 'came-back'), ...open.filter(({ state }) => state !== 'came-back')];
}

type LineProps = {
  readonly delegation: Delegation;
  readonly person: PersonFile;
  readonly onCameBack: () => void;
  readonly onHandOver: () => void;
  readonly onUndo: (() => void) | undefined;
};

function LedgerLine({ delegation, person, onCameBack, onHandOver, onUndo }: LineProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const about = { 'aria-describedby': `matter-${delegation.id}` };
  return (
    <li className={styles.line}>
      <p id={`matter-${delegation.id}`} className={text.body} dir="auto">
        {delegation.what}
      </p>
      <div className={styles.facts}>
        <LedgerFacts delegation={delegation} moves={person.moves} />
        <div className={styles.act}>
          {delegation.state === 'handed-over' && (
            <Action look="quiet" compact {...about} onClick={onCameBack}>
              {t('talk.ledger.cameBack')}
            </Action>
          )}
          {delegation.state !== 'handed-over' && onUndo === undefined && (
            <Action look="quiet" compact {...about} onClick={onHandOver}>
              {t('talk.handItOver')}
            </Action>
          )}
          {onUndo !== undefined && (
            <Action look="quiet" compact autoFocus {...about} onClick={onUndo}>
              {t('talk.undo')}
            </Action>
          )}
        </div>
      </div>
    </li>
  );
}

function LedgerFacts({ delegation, moves }: { readonly delegation: Delegation; readonly moves: PersonFile['moves'] }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  const styles = useStyles();
  const { state, step, since, nextLook } = delegation;
  const back = cameBackOn(delegation, moves);
  const facts =
    state === 'handed-over'
      ? [t(`step.${step}`), t('talk.ledger.since', { day: date(since) }), ...(nextLook === undefined ? [] : [t('talk.ledger.look', { day: date(nextLook) })])]
      : [back === undefined ? t(state === 'came-back' ? 'person.ledger.state.came-back' : 'person.ledger.state.held') : t('talk.ledger.backOn', { day: date(back) })];
  return (
    <span className={text.faint}>
      {facts.map((fact, place) => (
        <span key={fact}>
          {place > 0 && ' · '}
          <bdi className={styles.fact}>{fact}</bdi>
        </span>
      ))}
    </span>
  );
}

const useStyles = makeStyles({
  line: { paddingBlock: tokens.spacingVerticalXS },
  // Its words, not its padding, stand on the edge.
  act: { marginInline: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  // Kept together, so that a date never breaks in two.
  fact: { display: 'inline-block' },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
});
