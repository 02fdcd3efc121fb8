import type { FilePath } from '../../src/domain/notes/file-path';
import { createSettings } from '../../src/workflows/create-settings';
import { aDesk } from './a-desk';

async function someSettings() {
  const desk = aDesk();
  const settings = createSettings({ ...desk, promptCount: () => 150 });
  await desk.identity.refresh();
  await desk.shelf.open();
  return { ...desk, settings };
}

describe('createSettings', () => {
  it('tells who is signed in, how many prompts are in use, and where the notes are', async () => {
    const { settings, cloud } = await someSettings();
    cloud.become('me.md' as FilePath, { kind: 'waiting' });
    expect(settings.snapshot()).toEqual({
      accountName: 'Alex Morgan',
      accountAddress: 'alex@example.com',
      promptCount: 150,
      notesHere: 0,
      notYetInOneDrive: 1,
      weekStart: 'monday',
    });
  });

  it('keeps the first day of the week in the settings file', async () => {
    const { settings, local } = await someSettings();
    await settings.setWeekStart('sunday');
    expect(settings.snapshot().weekStart).toBe('sunday');
    expect((await local.read('settings.yaml' as FilePath))?.text).toContain('sunday');
  });

  it('gives every file with its text', async () => {
    const { settings, local } = await someSettings();
    await local.edit('me.md' as FilePath, () => 'mine');
    expect(await settings.everything()).toEqual([{ path: 'me.md', text: 'mine' }]);
  });
});
