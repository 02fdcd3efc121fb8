import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import { readLibraryText } from '../../src/domain/coaching/library/read-library-text';
import type { FilePath } from '../../src/domain/notes/file-path';
import { createPromptLibrary } from '../../src/workflows/create-prompt-library';
import { createSettings } from '../../src/workflows/create-settings';
import { aDesk } from './a-desk';

const LANGUAGES = [
  { language: 'en', name: 'English' },
  { language: 'de', name: 'Deutsch' },
];

async function someSettings() {
  const desk = aDesk();
  const prompts = createPromptLibrary({ ...desk, words: desk.surroundings.words, choice: () => undefined, builtIn: () => Promise.resolve(builtInPrompts()), readText: () => Promise.resolve(readLibraryText) });
  const settings = createSettings({ ...desk, prompts, languages: LANGUAGES });
  await desk.identity.refresh();
  await desk.shelf.open();
  return { ...desk, settings };
}

describe('createSettings', () => {
  it('tells who is signed in, how many prompts are in use, and where the notes are', async () => {
    const { settings, cloud } = await someSettings();
    cloud.become('me.md' as FilePath, { kind: 'waiting' });
    const { prompts, ...state } = settings.snapshot();
    expect(prompts).toMatchObject({ counts: { 'built-in': 0, organisation: 0, own: 0 }, own: { kind: 'none' } });
    expect(state).toEqual({
      accountName: 'Alex Morgan',
      accountAddress: 'alex@example.com',
      notesHere: 0,
      notYetInOneDrive: 1,
      weekStart: 'monday',
      language: 'en',
      languages: LANGUAGES,
    });
  });

  it('tells how many prompts are in use once they are read', async () => {
    const { settings } = await someSettings();
    await settings.openPrompts();
    expect(settings.snapshot().prompts.counts['built-in']).toBe(builtInPrompts().length);
  });

  it('keeps the language in the settings file', async () => {
    const { settings, shelf } = await someSettings();
    await settings.setLanguage('de');
    expect(shelf.settings().language).toBe('de');
  });

  it('keeps the first day of the week in the settings file', async () => {
    const { settings, local } = await someSettings();
    await settings.setWeekStart('sunday');
    expect(settings.snapshot().weekStart).toBe('sunday');
    expect((await local.read('settings.yaml' as FilePath))?.text).toContain('sunday');
  });
});
