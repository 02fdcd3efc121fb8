import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';

import type { FilePath } from '../../domain/notes/file-path';
import type { TrashEntry, TrashState } from '../../workflows/trash';
import { Action } from '../components/action';
import { AskFirst } from '../components/ask-first';
import { Notice } from '../components/notice';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useWords } from '../shell/words';
import { EntryName, TrashRow } from './trash-row';

export type TrashViewProps = {
  readonly state: TrashState;
  readonly onRestore: (paths: readonly FilePath[]) => Promise<void>;
  /** Answers what could not be deleted. */
  readonly onDelete: (paths: readonly FilePath[]) => Promise<readonly FilePath[]>;
  readonly onRetry: () => void;
};

/** Everything that the trash can look like, as a function of its state. */
export function TrashView(props: TrashViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { state } = props;
  return (
    <div className={text.page}>
      <div className={text.section}>
        <h1 className={text.title}>{t('trash.title')}</h1>
        {state.kind === 'ready' && state.entries.length > 0 && <p className={text.small}>{t('trash.intro')}</p>}
      </div>
      {state.kind === 'loading' && <Waiting words={t('trash.reading')} lines={6} />}
      {state.kind === 'failed' && <FailureNotice title={t('trash.failedTitle')} reason={state.reason} onRetry={props.onRetry} />}
      {state.kind === 'ready' && <Entries {...props} entries={state.entries} />}
    </div>
  );
}

function Entries({ entries, onRestore, onDelete }: TrashViewProps & { readonly entries: readonly TrashEntry[] }) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const status = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState<string>();
  const [asked, setAsked] = useState<readonly TrashEntry[]>();

  // The button that was pressed goes with its row: what was said takes its place.
  const say = (words: string) => {
    setSaid(words);
    status.current?.focus();
  };
  const restore = (paths: readonly FilePath[]) => {
    onRestore(paths).then(() => say(t('trash.restored', { count: paths.length })), () => say(t('trash.notRestored')));
  };
  const deleteForGood = async (paths: readonly FilePath[]) => {
    const left = await onDelete(paths);
    say(left.length > 0 ? t('trash.leftBehind', { count: left.length }) : '');
  };
  const due = entries.filter(({ daysLeft }) => daysLeft === 0);

  return (
    <>
      <p ref={status} role="status" tabIndex={-1} className={styles.said}>
        {said}
      </p>
      {due.length > 0 && (
        <Notice tone="quiet" title={t('trash.dueTitle', { count: due.length })} action={<Action onClick={() => setAsked(due)}>{t('trash.dueAction', { count: due.length })}</Action>}>
          {t('trash.dueBody', { count: due.length })}
        </Notice>
      )}
      {entries.length === 0 ? (
        <div className={text.section}>
          <h2 className={text.heading}>{t('trash.emptyTitle')}</h2>
          <p className={text.body}>{t('trash.emptyBody')}</p>
        </div>
      ) : (
        <ul aria-label={t('trash.title')} className={text.list}>
          {entries.map((entry) => (
            <TrashRow key={entry.path} entry={entry} onRestore={restore} onDelete={(one) => setAsked([one])} />
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <AskFirst
          title={t('trash.askForGood', { count: asked.length })}
          doWords={t('trash.forGood')}
          cancelWords={t('trash.cancel')}
          failedWords={t('trash.notDeleted')}
          onDo={() => deleteForGood(asked.flatMap(({ paths }) => paths))}
          onClose={() => setAsked(undefined)}
        >
          <ul className={text.bullets}>
            {asked.map((entry) => (
              <li key={entry.path}>
                <EntryName entry={entry} />
              </li>
            ))}
          </ul>
          <p className={text.body}>{t('trash.askForGoodBody')}</p>
        </AskFirst>
      )}
    </>
  );
}

const useStyles = makeStyles({
  said: {
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    ':empty': { position: 'absolute' }, // Between the other parts it takes no room while it has nothing to say.
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});
