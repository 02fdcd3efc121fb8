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

type CommitmentListProps = { readonly commitments: readonly CarriedCommitment[]; readonly name: string; readonly onSet: SetCarried; readonly onDrop?: DropCarried };

/** What is open between two people, the user's own first. */
export function CommitmentList({ commitments, name, onSet, onDrop }: CommitmentListProps) {
  const { t } = useWords();
  const drop = onDrop === undefined ? {} : { onDrop };
  const mine = commitments.filter(({ owner }) => owner === 'me');
  const theirs = commitments.filter(({ owner }) => owner === 'them');
  return (
    <>
      <OwnersLines title={t('panel.you')} commitments={mine} onSet={onSet} {...drop} />
      <OwnersLines title={name} commitments={theirs} onSet={onSet} {...drop} />
    </>
  );
}

type OwnersLinesProps = { readonly title: string; readonly commitments: readonly CarriedCommitment[]; readonly onSet: SetCarried; readonly onDrop?: DropCarried };

function OwnersLines({ title, commitments, onSet, onDrop }: OwnersLinesProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  if (commitments.length === 0) return null;
  return (
    <div role="group" aria-label={title}>
      <h3 className={text.small} dir="auto">
        {title}
      </h3>
      <ul className={text.list}>
        {commitments.map((each) => (
          <li key={keyOf(each)} className={text.line}>
            <CheckLine
              words={each.text}
              isChecked={each.state === 'done'}
              onChange={(isDone) => onSet(each, isDone)}
              aside={each.due === undefined ? t('panel.since', { date: date(each.since) }) : t('panel.due', { date: date(each.due) })}
            />
            {onDrop !== undefined && each.state === 'open' && (
              <Action look="faint" compact onClick={() => onDrop(each)}>
                {t('panel.drop')}
                <span className={text.hidden}> {each.text}</span>
              </Action>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function keyOf({ path, id }: { readonly path: string; readonly id: CommitmentId }): string {
  return `${path}#${id}`;
}

/** The panel's first section: what was left open last time. */
export function LastTime({ commitments, name, onSet }: CommitmentListProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const ticked = useTicked(commitments, onSet);
  return (
    <section aria-label={t('panel.lastTime')} className={text.section}>
      <h2 className={text.heading}>{t('panel.lastTime')}</h2>
      {ticked.lines.length === 0 ? (
        <p className={text.faint}>{t('panel.nothingOpen')}</p>
      ) : (
        <CommitmentList commitments={ticked.lines} name={name} onSet={ticked.onSet} />
      )}
    </section>
  );
}
