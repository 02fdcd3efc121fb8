import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure, type FailureReason } from '../../src/domain/shared/failure';
import { createIdentity } from '../../src/workflows/identity';
import { createSession } from '../../src/workflows/create-session';
import type { CloudTrouble } from '../../src/workflows/ports';
import { createStore } from '../../src/workflows/store';
import { cloudOf, directoryOf } from './stand-ins';

function aSession() {
  const local = memoryNotes();
  const directory = directoryOf();
  const identity = createIdentity({ local, directory, surroundings: { now: () => 0 } });
  const steps: string[] = [];
  const trouble: { now: CloudTrouble | undefined; afterSync: CloudTrouble | undefined } = { now: undefined, afterSync: undefined };
  const cloud = {
    ...cloudOf(),
    trouble: () => trouble.now,
    acceptRoot: () => Promise.resolve(void steps.push('accept root')),
    syncNow: () => {
      steps.push('sync');
      trouble.now ??= trouble.afterSync;
      return Promise.resolve();
    },
  };
  const back: { refused: Failure | undefined } = { refused: undefined };
  const isOnline = createStore(true);
  const fails: { interact: false | FailureReason; notes: FailureReason | undefined } = { interact: false, notes: undefined };
  const session = createSession({
    identity,
    cloud,
    local,
    isOnline,
    scopes: ['User.Read', 'Calendars.ReadWrite'],
    folderScopes: ['Files.ReadWrite'],
    profileScopes: ['User.Read'],
    notesScopes: ['Files.ReadWrite.AppFolder'],
    approvalLink: 'https://login.example.com/adminconsent',
    allowFolder: (isAllowed) => Promise.resolve(void steps.push(isAllowed ? 'allow folder' : 'allow no folder')),
    tokens: {
      silent: () => (fails.notes === undefined ? Promise.resolve('token') : Promise.reject(new Failure(fails.notes, 'get a token'))),
      interact: async (scopes) => {
        await Promise.resolve();
        if (fails.interact !== false) throw new Failure(fails.interact, 'sign in', { code: 'AADSTS1' });
        steps.push(`interact ${scopes.join(' ')}`);
      },
      refusedBack: () => back.refused,
      signOut: () => Promise.resolve(void steps.push('sign out')),
    },
    flush: () => Promise.resolve(void steps.push('flush')),
    removeDeviceCopy: () => Promise.resolve(void steps.push('remove')),
    afterSignIn: () => Promise.resolve(void steps.push('after sign-in')),
    afterSignOut: () => void steps.push('forget'),
  });
  return { session, identity, directory, cloud, steps, fails, trouble, back, isOnline };
}

describe('createSession', () => {
  it('is starting until the device or the directory tells who the user is', async () => {
    const { session, identity } = aSession();
    expect(session.snapshot()).toEqual({ kind: 'starting' });
    await identity.refresh();
    expect(session.snapshot()).toEqual({ kind: 'signed-in', name: 'Alex Morgan', address: 'alex@example.com' });
  });

  it.each(['signed-out', 'consent-needed'] as const)('asks for a sign-in when a service answers %s, even if the device knows the user', async (reason) => {
    const { session, identity, directory } = aSession();
    await identity.refresh();
    directory.fails = reason;
    await identity.refresh();
    expect(session.snapshot()).toEqual({ kind: 'needs-sign-in', reason });
  });

  it('asks for a sign-in where one note is turned away in the middle of a save, until it is through', async () => {
    const { session, identity, cloud } = aSession();
    await identity.refresh();
    cloud.become('People/noor/2026/a.md' as FilePath, { kind: 'failed', reason: 'signed-out' });
    expect(session.snapshot()).toEqual({ kind: 'needs-sign-in', reason: 'signed-out' });
    cloud.become('People/noor/2026/a.md' as FilePath, { kind: 'agreed' });
    expect(session.snapshot()).toMatchObject({ kind: 'signed-in' });
  });

  it('says what the tab came back with from the sign-in', async () => {
    const { session, identity, directory, back } = aSession();
    expect(session.refusal.snapshot()).toBeUndefined();
    back.refused = new Failure('admin-needed', 'sign in', { code: 'AADSTS90094' });
    directory.fails = 'signed-out';
    await identity.refresh();
    expect(session.refusal.snapshot()).toEqual({ reason: 'admin-needed', code: 'AADSTS90094' });
  });

  it.each(['signed-out', 'consent-needed'] as const)('asks for no sign-in without a network, whatever the library says (%s), and for one as soon as there is one', async (reason) => {
    const { session, identity, directory, cloud, isOnline } = aSession();
    await identity.refresh();
    isOnline.set(false);
    directory.fails = reason;
    await identity.refresh();
    cloud.become('People/noor/2026/a.md' as FilePath, { kind: 'failed', reason: 'signed-out' });
    expect(session.snapshot()).toMatchObject({ kind: 'signed-in' });
    isOnline.set(true);
    expect(session.snapshot()).toMatchObject({ kind: 'needs-sign-in' });
  });

  it('does not say that a sign-in has ended where nobody could be asked, and knows the user once somebody can', async () => {
    const { session, identity, directory, steps } = aSession();
    directory.fails = 'offline';
    await identity.refresh();
    expect(session.snapshot()).toEqual({ kind: 'out-of-reach' });
    directory.fails = undefined;
    await session.lookAgain();
    expect([session.snapshot(), steps]).toEqual([{ kind: 'signed-in', name: 'Alex Morgan', address: 'alex@example.com' }, ['after sign-in']]);
    await session.lookAgain();
    expect(steps).toEqual(['after sign-in', 'sync']);
  });

  it('says so, too, where the browser knows that there is no network and the library asks for a sign-in', async () => {
    const { session, identity, directory, isOnline } = aSession();
    isOnline.set(false);
    directory.fails = 'signed-out';
    await identity.refresh();
    expect(session.snapshot()).toEqual({ kind: 'out-of-reach' });
    isOnline.set(true);
    expect(session.snapshot()).toEqual({ kind: 'needs-sign-in', reason: 'signed-out' });
  });

  it('stays signed in without a network', async () => {
    const { session, identity, directory } = aSession();
    await identity.refresh();
    directory.fails = 'offline';
    await identity.refresh();
    expect(session.snapshot()).toMatchObject({ kind: 'signed-in' });
  });

  it('asks for the first scopes in their order, then reads again', async () => {
    const { session, steps } = aSession();
    await session.signIn();
    expect(steps).toEqual(['flush', 'interact User.Read Calendars.ReadWrite', 'after sign-in']);
    expect(session.snapshot()).toMatchObject({ kind: 'signed-in' });
  });

  it('asks for the folder of the notes alone, reads them again, and stays silent when the user says no', async () => {
    const { session, steps, fails } = aSession();
    await session.allowNotes();
    expect(steps.splice(0)).toEqual(['flush', 'allow folder', 'interact Files.ReadWrite', 'sync']);
    fails.interact = 'signed-out';
    await session.allowNotes();
    expect(steps).toEqual(['flush', 'allow folder', 'allow no folder']);
  });

  it('[I8] takes another folder that the user has just asked for, and none that a question is open about', async () => {
    const { session, steps, trouble } = aSession();
    trouble.afterSync = { kind: 'other-root' };
    await session.allowNotes();
    expect(steps.splice(0).slice(-2)).toEqual(['sync', 'accept root']);
    await session.allowNotes();
    expect(steps.at(-1)).toBe('sync');
  });

  it('says that the folder is refused while a note waits for that reason', () => {
    const { session, cloud } = aSession();
    expect(session.isFolderRefused.snapshot()).toBe(false);
    cloud.become('People/noor/2026/a.md' as FilePath, { kind: 'failed', reason: 'offline' });
    expect(session.isFolderRefused.snapshot()).toBe(false);
    cloud.become('People/noor/2026/b.md' as FilePath, { kind: 'failed', reason: 'consent-needed' });
    expect(session.isFolderRefused.snapshot()).toBe(true);
  });

  it('leaves the state as it was when the user breaks the sign-in off', async () => {
    const { session, steps, fails } = aSession();
    fails.interact = 'signed-out';
    await session.signIn();
    expect(steps).toEqual(['flush']);
    expect(session.snapshot()).toEqual({ kind: 'starting' });
  });

  it('asks for the app folder before it asks for anything wider, where it was never allowed', async () => {
    const { session, steps, fails } = aSession();
    fails.notes = 'consent-needed';
    await session.allowNotes();
    expect(steps).toEqual(['flush', 'interact Files.ReadWrite.AppFolder', 'sync']);
    fails.interact = 'consent-needed';
    await session.allowNotes();
    expect(steps).toEqual(['flush', 'interact Files.ReadWrite.AppFolder', 'sync', 'flush']);
  });

  it.each(['admin-needed', 'not-permitted', 'signed-out'] as const)('keeps why the user was asked in vain (%s), until it works', async (reason) => {
    const { session, fails } = aSession();
    expect(session.refusal.snapshot()).toBeUndefined();
    fails.interact = reason;
    await session.signIn();
    expect(session.refusal.snapshot()).toEqual({ reason, code: 'AADSTS1' });
    fails.interact = false;
    await session.signIn();
    expect(session.refusal.snapshot()).toBeUndefined();
  });

  it('lets the user in who does not allow the calendar', async () => {
    const { session, steps } = aSession();
    await session.signInWithoutCalendar();
    expect(steps).toEqual(['flush', 'interact User.Read', 'after sign-in']);
    expect(session.snapshot()).toMatchObject({ kind: 'signed-in' });
  });

  it('writes what is typed before it lets go of anything, and removes the copy only when asked', async () => {
    const kept = aSession();
    await kept.session.signOut(false);
    expect(kept.steps).toEqual(['flush', 'sign out', 'forget']);
    const removed = aSession();
    await removed.session.signOut(true);
    expect(removed.steps).toEqual(['flush', 'sign out', 'remove', 'forget']);
  });

  it('counts the notes that are not in OneDrive yet', () => {
    const { session, cloud } = aSession();
    expect(session.notYetInOneDrive.snapshot()).toBe(0);
    cloud.become('People/noor/2026/a.md' as FilePath, { kind: 'waiting' });
    expect(session.notYetInOneDrive.snapshot()).toBe(1);
  });

  it('tells when nothing outlives the tab', () => {
    expect(aSession().session.isDurable).toBe(false);
  });
});
