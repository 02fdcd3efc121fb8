import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { CommitmentId } from '../../domain/notes/note';
import type { CarriedCommitment } from '../../workflows/notebook';
import { Action } from '../components/action';
import { CheckLine } from '../components/check-line';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { useTicked } from './use-ticked';

/** Without `DropCarried` nothing can be dropped there. */
export type DropCarried = (commitment: CarriedCommitment) => void;
export type SetCarried = (commitment: CarriedCommitment, isDone: boolean) => void;

type CommitmentListProps = {
  readonly commitments: readonly CarriedCommitment[];
  readonly name: string;
  readonly onSet: SetCarried;
  readonly onDrop?: DropCarried;
  /** Puts something more beside an open commitment, in the place of the button that drops it. */
  readonly around?: ((commitment: CarriedCommitment, line: ReactNode, drop: () => void) => ReactNode) | undefined;
};

/** What is open between two people, the user's own first. */
export function CommitmentList({ commitments, name, ...rest }: CommitmentListProps) {
  const { t } = useWords();
  const mine = commitments.filter(({ owner }) => owner === 'me');
  const theirs = commitments.filter(({ owner }) => owner === 'them');
  return (
    <>
      <OwnersLines title={t('panel.you')} commitments={mine} {...rest} />
      <OwnersLines title={name} commitments={theirs} {...rest} />
    </>
  );
}

type OwnersLinesProps = Omit<CommitmentListProps, 'name'> & { readonly title: string };

function OwnersLines({ title, commitments, ...rest }: OwnersLinesProps) {
  const text = useTextStyles();
  if (commitments.length === 0) return null;
  return (
    <div role="group" aria-label={title}>
      <h3 className={text.small} dir="auto">
        {title}
      </h3>
      <ul className={text.list}>
        {commitments.map((each) => (
          <li key={keyOf(each)}>{each.state === 'dropped' ? <DroppedLine commitment={each} onSet={rest.onSet} /> : <OpenLine commitment={each} {...rest} />}</li>
        ))}
      </ul>
    </div>
  );
}

function OpenLine({ commitment, onSet, onDrop, around }: Omit<OwnersLinesProps, 'title' | 'commitments'> & { readonly commitment: CarriedCommitment }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  const { due, since } = commitment;
  const line = (
    <CheckLine
      words={commitment.text}
      isChecked={commitment.state === 'done'}
      onChange={(isDone) => onSet(commitment, isDone)}
      aside={due === undefined ? t('panel.since', { date: date(since) }) : t('panel.due', { date: date(due) })}
    />
  );
  if (commitment.state !== 'open' || onDrop === undefined) return line;
  if (around !== undefined) return around(commitment, line, () => onDrop(commitment));
  return (
    <div className={text.line}>
      {line}
      <Action look="faint" compact onClick={() => onDrop(commitment)}>
        {t('panel.drop')}
        <span className={text.hidden}> {commitment.text}</span>
      </Action>
    </div>
  );
}

/** Stays in its place for a while, so that a slip can be taken back. */
function DroppedLine({ commitment, onSet }: { readonly commitment: CarriedCommitment; readonly onSet: SetCarried }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.dropped}>
      <s dir="auto">{commitment.text}</s>
      <Action look="faint" compact autoFocus aria-label={t('talk.bringBack', { what: commitment.text })} onClick={() => onSet(commitment, false)}>
        {t('agenda.bringBack')}
      </Action>
    </div>
  );
}

function keyOf({ path, id }: { readonly path: string; readonly id: CommitmentId }): string {
  return `${path}#${id}`;
}

/** The panel's first section: what was left open last time. */
export function LastTime({ commitments, name, onSet, onDrop, around }: CommitmentListProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const ticked = useTicked(commitments, onSet, onDrop);
  return (
    <section aria-label={t('panel.lastTime')} className={text.section}>
      <h2 className={text.heading}>{t('panel.lastTime')}</h2>
      {ticked.lines.length === 0 ? (
        <p className={text.faint}>{t('panel.nothingOpen')}</p>
      ) : (
        <CommitmentList commitments={ticked.lines} name={name} onSet={ticked.onSet} {...(onDrop === undefined ? {} : { onDrop: ticked.onDrop })} around={around} />
      )}
    </section>
  );
}

const useStyles = makeStyles({
  dropped: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});
