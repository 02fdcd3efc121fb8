import { combineLibraries, type SourcedLibrary } from '../domain/coaching/library/combine-libraries';
import { linesAround } from '../domain/coaching/library/lines-around';
import { readLibrary, type LibraryUse } from '../domain/coaching/library/read-library';
import type { LibraryText, PlacedProblem } from '../domain/coaching/library/read-library-text';
import type { Prompt } from '../domain/coaching/prompt';
import { PROMPTS_PATH, SETTINGS_PATH } from '../domain/notes/paths';
import type { SettingsFile } from '../domain/notes/settings-file';
import { reasonOf } from '../domain/shared/failure';
import { shortHash } from '../domain/shared/short-hash';
import type { Words } from '../domain/shared/words';
import type { DeviceFiles } from './device-files';
import type { LocalNotes, OrganisationPrompts } from './ports';
import type { PromptFileState, PromptLibrary, PromptsInUse } from './prompt-library';
import { createStore, type Watched } from './store';

export type PromptLibraryPorts = {
  /** The library that is always there, in the language of a locale. */
  readonly builtIn: (locale: string) => Promise<readonly Prompt[]>;
  /** Tell which language is chosen. */
  readonly words: Watched<Words>;
  readonly files: Pick<DeviceFiles, 'open' | 'get' | 'onChange'>;
  readonly local: Pick<LocalNotes, 'readCache' | 'writeCache'>;
  /** What the user chose in `settings.yaml`: to leave their own file out, to add it, to put it in place of the others. Else the file says. */
  readonly choice: () => SettingsFile['prompts'];
  /** Loads what reads a file's text: a script that only those need who have such a file, and only when it has changed. */
  readonly readText: () => Promise<(text: string) => LibraryText>;
  readonly organisation?: OrganisationPrompts;
};

/** A library that was read before, with what it was read from: a text of the same mark need not be read again. */
type Kept = { readonly of: string; readonly use: LibraryUse; readonly prompts: readonly Prompt[] };
type Part = 'own' | 'organisation';

const CACHE: Readonly<Record<Part, string>> = { own: 'prompts: own', organisation: 'prompts: organisation' };
const NONE: PromptFileState = { kind: 'none' };

export function createPromptLibrary(ports: PromptLibraryPorts): PromptLibrary {
  const { organisation, files } = ports;
  const store = createStore<PromptsInUse>({ prompts: [], counts: { 'built-in': 0, organisation: 0, own: 0 }, own: NONE, organisation: NONE, organisationUrl: organisation?.url });
  const kept: Record<Part, Kept | undefined> = { own: undefined, organisation: undefined };
  let builtIn: readonly Prompt[] = [];
  let opening: Promise<void> | undefined;

  const tell = (part: Part, state: PromptFileState) => {
    store.set((before) => ({ ...before, [part]: state }));
  };
  const put = (part: Part, library: Kept | undefined, state: PromptFileState) => {
    kept[part] = library;
    store.set((before) => ({ ...before, ...combined(builtIn, kept, ports.choice()), [part]: state }));
  };

  const stateOf = (part: Part, ofFile: LibraryUse): PromptFileState => {
    const use = part === 'own' ? chosenUse(ports.choice(), ofFile) : ofFile;
    return use === undefined ? { kind: 'left-out' } : { kind: 'in-use', use };
  };

  /** Reads a text that is another than the one before, and puts the result in use. `isLate` is asked when it was read. */
  const take = async (part: Part, text: string, of: string, isLate: () => boolean) => {
    const read = (await ports.readText())(text);
    if (isLate()) return;
    if (read.kind !== 'ok') {
      put(part, undefined, read.kind === 'empty' ? NONE : refusedState(text, read.problems));
      return;
    }
    put(part, { of, use: read.use, prompts: read.prompts }, stateOf(part, read.use));
    await ports.local.writeCache(CACHE[part], { of, library: { 'two-hats-prompts': 1, use: read.use, prompts: read.prompts } }).catch(() => undefined);
  };

  const readOwn = async () => {
    const text = files.get(PROMPTS_PATH)?.text;
    if (text === undefined) return;
    const of = shortHash(text, 10);
    if (kept.own?.of === of) {
      const state = stateOf('own', kept.own.use);
      if (!isSame(state, store.snapshot().own)) put('own', kept.own, state);
      return;
    }
    tell('own', { kind: 'reading' });
    try {
      await take('own', text, of, () => files.get(PROMPTS_PATH)?.text !== text);
    } catch (error) {
      tell('own', { kind: 'unreachable', reason: reasonOf(error) });
    }
  };

  const readOrganisation = async () => {
    if (organisation?.read === undefined) return;
    if (kept.organisation === undefined) tell('organisation', { kind: 'reading' });
    try {
      const file = await organisation.read();
      const of = file.kind === 'text' ? markOf(organisation.url, file.text) : '';
      if (file.kind !== 'text') put('organisation', undefined, refusedState('', [{ line: 1, column: 1, path: '', fault: file }]));
      else if (kept.organisation?.of === of) tell('organisation', stateOf('organisation', kept.organisation.use));
      else await take('organisation', file.text, of, () => false);
    } catch (error) {
      const copy = kept.organisation;
      tell('organisation', copy === undefined ? { kind: 'unreachable', reason: reasonOf(error) } : { kind: 'kept-copy', use: copy.use });
    }
  };

  const speak = async () => {
    const { locale } = ports.words.snapshot();
    const prompts = await ports.builtIn(locale);
    if (locale === ports.words.snapshot().locale) builtIn = prompts;
  };

  const open = async () => {
    const recalled = files.open().then(async () => {
      const text = files.get(PROMPTS_PATH)?.text;
      if (text !== undefined) kept.own = await recall(ports.local, 'own', (mark) => mark === shortHash(text, 10));
      if (organisation !== undefined) kept.organisation = await recall(ports.local, 'organisation', (mark) => mark.startsWith(markOf(organisation.url, '')));
      for (const part of ['own', 'organisation'] as const) if (kept[part] !== undefined) tell(part, stateOf(part, kept[part].use));
    });
    await Promise.all([speak(), recalled]);
    store.set((before) => ({ ...before, ...combined(builtIn, kept, ports.choice()) }));
    ports.words.subscribe(() => void speak().then(() => put('own', kept.own, store.snapshot().own)));
    files.onChange((path) => {
      if (path === PROMPTS_PATH || path === SETTINGS_PATH) void readOwn();
    });
    void readOwn();
    void readOrganisation();
  };

  return { snapshot: store.snapshot, subscribe: store.subscribe, open: () => (opening ??= open()), refresh: readOrganisation };
}

function combined(builtIn: readonly Prompt[], kept: Readonly<Record<Part, Kept | undefined>>, choice: SettingsFile['prompts']) {
  const libraries: SourcedLibrary[] = [{ source: 'built-in', use: 'replace', prompts: builtIn }];
  for (const source of ['organisation', 'own'] as const) {
    const library = kept[source];
    const use = source === 'own' ? chosenUse(choice, library?.use) : library?.use;
    if (library !== undefined && use !== undefined) libraries.push({ source, use, prompts: library.prompts });
  }
  return combineLibraries(libraries);
}

function refusedState(text: string, problems: readonly PlacedProblem[]): PromptFileState {
  return { kind: 'refused', problems: problems.map((problem) => ({ ...problem, around: text === '' ? [] : linesAround(text, problem.line) })) };
}

function isSame(a: PromptFileState, b: PromptFileState): boolean {
  return a.kind === b.kind && ('use' in a ? a.use : undefined) === ('use' in b ? b.use : undefined);
}

/** Undefined where the file is left out. */
function chosenUse(choice: SettingsFile['prompts'], ofFile: LibraryUse | undefined): LibraryUse | undefined {
  if (choice === undefined) return ofFile;
  return choice === 'built-in' ? undefined : ({ added: 'add', replaced: 'replace' } as const)[choice];
}

/** Begins with the address, so that a copy of another address is told apart. */
function markOf(url: string, text: string): string {
  return `${shortHash(url, 10)} ${text === '' ? '' : shortHash(text, 10)}`;
}

async function recall(local: Pick<LocalNotes, 'readCache'>, part: Part, isOf: (mark: string) => boolean): Promise<Kept | undefined> {
  const copy = decodeKept(await local.readCache(CACHE[part]).catch(() => undefined));
  return copy !== undefined && isOf(copy.of) ? copy : undefined;
}

function decodeKept(value: unknown): Kept | undefined {
  if (typeof value !== 'object' || value === null || !('of' in value) || !('library' in value) || typeof value.of !== 'string') return undefined;
  const read = readLibrary(value.library);
  return read.kind === 'ok' ? { of: value.of, use: read.use, prompts: read.prompts } : undefined;
}
