import { useEffect, useState } from 'react';

import type { FilePath } from '../../domain/notes/file-path';
import { reasonOf } from '../../domain/shared/failure';
import type { FailureReason } from '../../domain/shared/failure';
import type { Choice, TwoTexts } from '../../workflows/two-versions';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useServices } from '../shell/services';
import { useWords } from '../shell/words';
import { TwoVersionsView } from './two-versions-view';

type TwoVersionsProps = {
  readonly path: FilePath;
  /** Changes with what the file says, so that what stands now is true. */
  readonly of: unknown;
  /** Says nothing before it is known that there is something to decide: for pages that hardly ever have two. */
  readonly isQuiet?: boolean;
};

/** On the page that shows a file which has two versions. */
export function TwoVersions({ path, of, isQuiet = false }: TwoVersionsProps) {
  const { twoVersions } = useServices();
  const [state, setState] = useState<TwoVersionsState>({ kind: 'reading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isHere = true;
    twoVersions.of(path).then(
      (texts) => isHere && setState(texts === undefined ? { kind: 'none' } : { kind: 'ready', texts }),
      (failure: unknown) => isHere && setState({ kind: 'failed', reason: reasonOf(failure) }),
    );
    return () => {
      isHere = false;
    };
  }, [twoVersions, path, of, tries]);
  if (isQuiet && state.kind !== 'ready') return null;
  return (
    <TwoVersionsFold
      state={state}
      onRetry={() => setTries(tries + 1)}
      onChoose={async (seen, choice) => {
        await twoVersions.choose(path, seen, choice);
        setTries(tries + 1);
      }}
    />
  );
}

export type TwoVersionsState =
  | { readonly kind: 'reading' | 'none' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'ready'; readonly texts: TwoTexts };

type FoldProps = { readonly state: TwoVersionsState; readonly onRetry: () => void; readonly onChoose: (seen: TwoTexts, choice: Choice) => Promise<void>; readonly isOpen?: boolean };

/** Folded, so that nothing is pushed away from under somebody who types. */
export function TwoVersionsFold({ state, onRetry, onChoose, isOpen = false }: FoldProps) {
  const { t } = useWords();
  const text = useTextStyles();
  if (state.kind === 'none') return null;
  return (
    <section aria-label={t('twoVersions.title')}>
      <Fold title={t('twoVersions.title')} isOpen={isOpen}>
        <div className={text.stack}>
          {state.kind === 'reading' && <Waiting words={t('shell.loading')} />}
          {state.kind === 'failed' && <FailureNotice reason={state.reason} onRetry={onRetry} />}
          {state.kind === 'ready' && <TwoVersionsView key={state.texts.copy} texts={state.texts} onChoose={(choice) => onChoose(state.texts, choice)} />}
        </div>
      </Fold>
    </section>
  );
}
