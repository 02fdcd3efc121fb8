import { useState } from 'react';

import { reasonOf } from '../../domain/shared/failure';
import type { FailureReason } from '../../domain/shared/failure';
import type { FileVersion } from '../../workflows/ports';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { Notice } from '../components/notice';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { ShownVersion } from './shown-version';

/** The way to the earlier versions of one note. Each may throw a `Failure`. */
export type VersionsOf = {
  readonly list: () => Promise<readonly FileVersion[]>;
  readonly read: (versionId: string) => Promise<string>;
  readonly restore: (text: string) => Promise<void>;
  /** What the note says now. */
  readonly now: () => string;
};

type VersionsState =
  | { readonly kind: 'folded' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'ready'; readonly list: readonly FileVersion[] };

/** `now` is what the note said when the version was opened: what is written since changes nothing under the reader. */
type Shown = { readonly versionId: string; readonly text: string; readonly now: string };

/** Earlier versions, asked for when the fold is opened: they are in OneDrive, not on this device. */
export function Versions({ versions }: { readonly versions: VersionsOf }) {
  const { t } = useWords();
  const [state, setState] = useState<VersionsState>({ kind: 'folded' });
  const [shown, setShown] = useState<Shown>();

  const fail = (failure: unknown) => setState({ kind: 'failed', reason: reasonOf(failure) });
  const list = () => {
    setState({ kind: 'reading' });
    versions.list().then((found) => setState({ kind: 'ready', list: found }), fail);
  };
  const show = (versionId: string) => {
    versions.read(versionId).then((text) => setShown({ versionId, text, now: versions.now() }), fail);
  };

  return (
    <Fold title={t('notes.versions')} onOpen={() => state.kind === 'folded' && list()}>
      {state.kind === 'reading' && <Waiting words={t('notes.readingVersions')} />}
      {state.kind === 'failed' && <VersionsFailed reason={state.reason} onRetry={list} />}
      {state.kind === 'ready' && <VersionList list={state.list} shownId={shown?.versionId} onShow={show} />}
      {shown !== undefined && <ShownVersion key={shown.versionId} text={shown.text} now={shown.now} onRestore={() => versions.restore(shown.text)} />}
    </Fold>
  );
}

/** Versions are in OneDrive alone: without the network, or before the first upload, there are none to show, and that is no mistake. */
export function VersionsFailed({ reason, onRetry }: { readonly reason: FailureReason; readonly onRetry: () => void }) {
  const { t } = useWords();
  const text = useTextStyles();
  if (reason === 'not-found') return <p className={text.faint}>{t('versions.notYet')}</p>;
  if (reason !== 'offline') return <FailureNotice reason={reason} onRetry={onRetry} />;
  return (
    <Notice tone="quiet" action={<Action onClick={onRetry}>{t('shell.tryAgain')}</Action>}>
      {t('versions.offline')}
    </Notice>
  );
}

type VersionListProps = { readonly list: readonly FileVersion[]; readonly shownId: string | undefined; readonly onShow: (versionId: string) => void };

export function VersionList({ list, shownId, onShow }: VersionListProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { moment } = useFormats();
  if (list.length === 0) return <p className={text.faint}>{t('notes.noVersions')}</p>;
  return (
    <ul className={text.list}>
      {list.map(({ id, changedAt }) => (
        <li key={id} className={text.row}>
          <span id={`version-${id}`}>{moment(changedAt)}</span>
          <Action look="quiet" compact aria-describedby={`version-${id}`} aria-pressed={id === shownId} onClick={() => onShow(id)}>
            {t('notes.show')}
          </Action>
        </li>
      ))}
    </ul>
  );
}
