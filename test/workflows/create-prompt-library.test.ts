import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { NotesStore } from '../../src/adapters/store/notes-store';
import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import { createWords } from '../../src/catalogue/create-words';
import { readLibraryText } from '../../src/domain/coaching/library/read-library-text';
import { starterFileIn } from '../../src/domain/coaching/library/starter-file';
import type { Prompt } from '../../src/domain/coaching/prompt';
import { PROMPTS_PATH, SETTINGS_PATH } from '../../src/domain/notes/paths';
import type { SettingsFile } from '../../src/domain/notes/settings-file';
import { Failure, type FailureReason } from '../../src/domain/shared/failure';
import { createCoach } from '../../src/workflows/create-coach';
import { createPromptLibrary } from '../../src/workflows/create-prompt-library';
import { createDeviceFiles } from '../../src/workflows/device-files';
import type { OrganisationPrompts } from '../../src/workflows/ports';
import { createStore } from '../../src/workflows/store';
import { englishWords } from '../support/english-words';
import { fakeSurroundings } from './fake-surroundings';

const FEW: readonly Prompt[] = builtInPrompts().slice(0, 3);
const URL = 'https://hr.example/prompts.yaml';

/** A library of one prompt. */
const file = (id: string, use = 'add') =>
  `two-hats-prompts: 1\nuse: ${use}\nprompts:\n  - {id: ${id}, kind: question, hat: leader, audience: shared, text: What of ${id}?, system: S15, situations: [steady], relations: [report], followUps: [What else?], minutes: 4, heading: Ours}\n`;

type Answer = Awaited<ReturnType<NonNullable<OrganisationPrompts['read']>>> | FailureReason;

type Choice = SettingsFile['prompts'];
type Options = { choice?: Choice;  local?: NotesStore; own?: string; organisation?: Answer; url?: string; readerFails?: boolean };

async function aLibrary({ local = memoryNotes(), own, organisation, url = URL, readerFails = false, choice }: Options = {}) {
  if (own !== undefined) await local.edit(PROMPTS_PATH, () => own);
  const surroundings = fakeSurroundings({ now: '2026-11-24T08:00:00Z' });
  const files = createDeviceFiles({ local, surroundings });
  const words = createStore(englishWords('en-GB'));
  let answer = organisation;
  let reads = 0;
  let chosen = choice;
  const library = createPromptLibrary({
    builtIn: (locale) => Promise.resolve(locale === 'de' ? FEW.map((prompt) => ({ ...prompt, text: 'Was nun?' })) : FEW),
    words,
    files,
    choice: () => chosen,
    local,
    readText: () => {
      reads += 1;
      return readerFails ? Promise.reject(new Error('no script')) : Promise.resolve(readLibraryText);
    },
    ...(organisation !== undefined && {
      organisation: {
        url,
        read: () => (typeof answer === 'string' ? Promise.reject(new Failure(answer, 'read')) : Promise.resolve(answer!)),
      },
    }),
  });
  const pause = () => surroundings.pass(1000);
  await library.open();
  const atOnce = library.snapshot();
  await pause();
  const ids = () => library.snapshot().prompts.map(({ id }) => id);
  return { library, words, local, pause, ids, atOnce, reads: () => reads, become: (next: Answer) => (answer = next), choose: (next: Choice) => (chosen = next) };
}

const BUILT_IN = FEW.map(({ id }) => id);

describe('createPromptLibrary', () => {
  it('[PL4] uses the built-in prompts where there is no file, and loads no reader for it', async () => {
    const { library, ids, reads } = await aLibrary();
    expect(ids()).toEqual(BUILT_IN);
    expect(library.snapshot()).toMatchObject({ counts: { 'built-in': 3, organisation: 0, own: 0 }, own: { kind: 'none' }, organisation: { kind: 'none' }, organisationUrl: undefined });
    expect(reads()).toBe(0);
  });

  it('[PL1] puts the organisation’s prompts on the built-in ones, and the user’s own on both', async () => {
    const { library, ids } = await aLibrary({ own: file('mine'), organisation: { kind: 'text', text: file('ours') } });
    expect(ids()).toEqual([...BUILT_IN, 'ours', 'mine']);
    expect(library.snapshot()).toMatchObject({ counts: { 'built-in': 3, organisation: 1, own: 1 }, own: { kind: 'in-use', use: 'add' }, organisation: { kind: 'in-use' }, organisationUrl: URL });
  });

  it('[PL1] lets a file take the place of all prompts before it', async () => {
    expect((await aLibrary({ own: file('mine', 'replace'), organisation: { kind: 'text', text: file('ours') } })).ids()).toEqual(['mine']);
    expect((await aLibrary({ own: file('mine'), organisation: { kind: 'text', text: file('ours', 'replace') } })).ids()).toEqual(['ours', 'mine']);
  });

  it('[PL4] refuses a broken file of the user’s, shows the lines around, and goes on with the others', async () => {
    const { library, ids } = await aLibrary({ own: file('mine').replace('minutes: 4', 'minutes: soon') });
    expect(ids()).toEqual(BUILT_IN);
    const { own } = library.snapshot();
    expect(own.kind === 'refused' && own.problems).toMatchObject([{ line: 4, path: 'prompts[0].minutes', fault: { kind: 'wrong-minutes', limit: 30 }, around: [{ number: 3 }, { number: 4 }, { number: 5, text: '' }] }]);
  });

  it('[PL4] takes up what was edited elsewhere: put right, broken, emptied', async () => {
    const { library, ids, local, pause } = await aLibrary({ own: 'nothing of the kind' });
    expect(library.snapshot().own.kind).toBe('refused');
    const become = async (text: string) => {
      await local.edit(PROMPTS_PATH, () => text);
      await pause();
    };
    await become(file('mine'));
    expect(ids()).toEqual([...BUILT_IN, 'mine']);
    await become(file('mine').replace('S15', 'S99'));
    expect([ids(), library.snapshot().own.kind]).toEqual([BUILT_IN, 'refused']);
    await become('# gone\n');
    expect([ids(), library.snapshot().own.kind]).toEqual([BUILT_IN, 'none']);
  });

  it('[PL4] has a file that it read before in use at once, without reading it again', async () => {
    const { local } = await aLibrary({ own: file('mine'), organisation: { kind: 'text', text: file('ours') } });
    const again = await aLibrary({ local, organisation: { kind: 'text', text: file('ours') } });
    expect(again.atOnce.prompts.map(({ id }) => id)).toEqual([...BUILT_IN, 'ours', 'mine']);
    expect(again.reads()).toBe(0);
  });

  it('[PL4] reads a file again that changed while it was not running', async () => {
    const { local } = await aLibrary({ own: file('mine') });
    const again = await aLibrary({ local, own: file('other') });
    expect(again.ids()).toEqual([...BUILT_IN, 'other']);
  });

  it('[PL4] uses the kept copy of the organisation’s file while it cannot be fetched, and says so', async () => {
    const { local } = await aLibrary({ organisation: { kind: 'text', text: file('ours') } });
    const again = await aLibrary({ local, organisation: 'offline' });
    expect(again.ids()).toEqual([...BUILT_IN, 'ours']);
    expect(again.library.snapshot().organisation).toEqual({ kind: 'kept-copy', use: 'add' });
    again.become({ kind: 'text', text: file('new') });
    await again.library.refresh();
    expect(again.ids()).toEqual([...BUILT_IN, 'new']);
    expect(again.library.snapshot().organisation).toEqual({ kind: 'in-use', use: 'add' });
  });

  it('[PL4] says that the organisation’s file is out of reach where there is no copy of that address', async () => {
    const { local, library, ids } = await aLibrary({ organisation: 'busy' });
    expect([ids(), library.snapshot().organisation]).toEqual([BUILT_IN, { kind: 'unreachable', reason: 'busy' }]);
    await aLibrary({ local, organisation: { kind: 'text', text: file('ours') } });
    const moved = await aLibrary({ local, organisation: 'offline', url: 'https://other.example/prompts.yaml' });
    expect([moved.ids(), moved.library.snapshot().organisation.kind]).toEqual([BUILT_IN, 'unreachable']);
  });

  it.each(['too-large', 'not-utf-8'] as const)('[PL4] refuses an organisation’s file that is %s', async (kind) => {
    const { library, ids } = await aLibrary({ organisation: { kind } });
    expect(ids()).toEqual(BUILT_IN);
    expect(library.snapshot().organisation).toMatchObject({ kind: 'refused', problems: [{ line: 1, column: 1, fault: { kind } }] });
  });

  it('[PL4] goes on with the other prompts when the reader cannot be loaded', async () => {
    const { library, ids } = await aLibrary({ own: file('mine'), readerFails: true });
    expect([ids(), library.snapshot().own]).toEqual([BUILT_IN, { kind: 'unreachable', reason: 'unexpected' }]);
  });

  it('[PL4] passes over a kept copy that is none', async () => {
    const local = memoryNotes();
    for (const copy of [null, 'x', { of: 1, library: {} }, { of: 'x' }]) {
      await local.writeCache('prompts: organisation', copy);
      expect((await aLibrary({ local, organisation: 'offline' })).ids()).toEqual(BUILT_IN);
    }
  });

  it('[PL4] does with the user’s own file what they chose in their settings, else what the file says', async () => {
    const own = file('mine');
    expect((await aLibrary({ own, choice: 'built-in' })).ids()).toEqual(BUILT_IN);
    expect((await aLibrary({ own, choice: 'replaced' })).ids()).toEqual(['mine']);
    expect((await aLibrary({ own: file('mine', 'replace'), choice: 'added' })).ids()).toEqual([...BUILT_IN, 'mine']);
    const { library, ids, local, pause, choose } = await aLibrary({ own });
    choose('built-in');
    await local.edit(SETTINGS_PATH, () => 'prompts: built-in\n');
    await pause();
    expect([ids(), library.snapshot().own]).toEqual([BUILT_IN, { kind: 'left-out' }]);
  });

  it('[PL5] follows the language that is chosen, with the files still on top', async () => {
    const { library, words, ids, pause } = await aLibrary({ own: file('mine') });
    words.set(createWords('de', {}));
    await pause();
    expect(library.snapshot().prompts.map(({ text }) => text)).toEqual(['Was nun?', 'Was nun?', 'Was nun?', 'What of mine?']);
    expect(ids()).toEqual([...BUILT_IN, 'mine']);
  });

  it('[PL4] comes with a starter that can be used as it is', async () => {
    const { library, ids } = await aLibrary({ own: starterFileIn('en') });
    expect(ids()).toEqual([...BUILT_IN, 'my-first-question', 'my-second-question']);
    expect(library.snapshot().own).toEqual({ kind: 'in-use', use: 'add' });
  });
});

describe('createCoach', () => {
  it('[PL4] composes with the prompts in use, and tells when others come into use', async () => {
    const { library, local, pause } = await aLibrary({ own: file('mine') });
    const coach = createCoach(library);
    expect(coach.isReady()).toBe(false);
    await coach.open();
    expect(coach.prompts().map(({ id }) => id)).toEqual([...BUILT_IN, 'mine']);
    const before = coach.changes.snapshot();
    await local.edit(PROMPTS_PATH, () => file('other'));
    await pause();
    expect(coach.prompts().map(({ id }) => id)).toEqual([...BUILT_IN, 'other']);
    expect(coach.changes.snapshot()).toBeGreaterThan(before);
  });
});
