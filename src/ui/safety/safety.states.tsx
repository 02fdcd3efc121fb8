import { useState } from 'react';
import type { ReactNode } from 'react';

import type { NamedFile, UnsafeFile } from '../../workflows/safety';
import { Action } from '../components/action';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { LONG_NAME, filePath, localDate } from '../components/sample.states';
import { SignOutDialogView } from '../settings/sign-out-dialog';
import { AskedNotice } from './asked-notice';
import type { AskedNoticeProps } from './asked-notice';
import { TwoFoldersView } from './two-folders';
import { UnsafeDialogView } from './unsafe-dialog';
import { UnsafeList } from './unsafe-list';

const named = (date: string, part: Partial<NamedFile> = {}): NamedFile => ({ path: filePath(`People/x/2026/${date}-a.md`), kind: 'note', personName: 'Noor Haddad', date: localDate(date), isInTrash: false, ...part });
const unsafe = (date: string, state: UnsafeFile['state'], part: Partial<NamedFile> = {}): UnsafeFile => ({ ...named(date, part), state });
const page: UnsafeFile = { ...named('2026-11-01', { kind: 'person', date: '', path: filePath('People/x/person.md') }), state: { kind: 'waiting' } };
const offline = { kind: 'failed', reason: 'offline' } as const;
const some = [unsafe('2026-11-24', { kind: 'sending' }), unsafe('2026-11-17', { kind: 'waiting' }, { isInTrash: true }), unsafe('2026-11-10', { kind: 'failed', reason: 'quota-exceeded' }, { personName: LONG_NAME }), unsafe('2026-11-03', { kind: 'failed', reason: 'too-large' }), page];
const allOffline = [unsafe('2026-11-24', offline), unsafe('2026-11-17', offline, { personName: 'Jonas Weidner' })];

/** Opened by its button, since a dialog covers the rest of a gallery. */
function Opener({ children }: { readonly children: (close: () => void) => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Action onClick={() => setOpen(true)}>Open</Action>
      {isOpen && children(() => setOpen(false))}
    </>
  );
}

const dialog = (files: readonly UnsafeFile[]) => <Opener>{(close) => <UnsafeDialogView files={files} asked={undefined} onSyncNow={settle} onSignIn={ignore} onClose={close} />}</Opener>;
const signOut = (files: readonly UnsafeFile[], part: { readonly removesCopy?: boolean; readonly isDurable?: boolean } = {}) => (
  <Opener>{(close) => <SignOutDialogView removesCopy={false} isDurable files={files} asked={undefined} onSyncNow={settle} onSignOut={ignore} onClose={close} {...part} />}</Opener>
);

export const unsafeStates: Looks = {
  'each for its own reason': <UnsafeList files={some} />,
  'all for one reason': <UnsafeList files={allOffline} />,
  'dialog with some': dialog(some),
  'dialog, all is well': dialog([]),
  'dialog that needs a sign-in': dialog([unsafe('2026-11-24', { kind: 'failed', reason: 'signed-out' })]),
  'right to left': <RightToLeft><UnsafeList files={some} /></RightToLeft>,
};

export const signOutStates: Looks = {
  'kept on this device': signOut(allOffline),
  'removed from this device': signOut(allOffline, { removesCopy: true }),
  'a browser that keeps nothing': signOut(allOffline, { isDurable: false }),
  'all is well by now': signOut([]),
};

const notice = (asked: AskedNoticeProps['asked']) => <AskedNotice asked={asked} nameOf={(path) => ({ ...named(path.slice(14, 24)), path })} onAnswer={settle} onUseFolder={settle} />;
const many = Array.from({ length: 58 }, (_, day) => named(new Date(Date.UTC(2026, 10, 24 - 7 * day)).toISOString().slice(0, 10)).path);

export const askedStates: Looks = {
  'many would go': notice({ kind: 'bulk', direction: 'from-onedrive', paths: many }),
  'many would be emptied there': notice({ kind: 'bulk', direction: 'to-onedrive', paths: many.slice(0, 12) }),
  'another folder': notice({ kind: 'other-root' }),
  'two folders': <TwoFoldersView isNotYet onPutTogether={settle} />,
  'a OneDrive without conditions': notice({ kind: 'no-conditions' }),
  'right to left': <RightToLeft>{notice({ kind: 'bulk', direction: 'from-onedrive', paths: many })}</RightToLeft>,
};
