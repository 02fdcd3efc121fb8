import type { FilePath } from '../../src/domain/notes/file-path';
import { NOTHING_OF_ME } from '../../src/domain/people/me';
import { aDesk } from './a-desk';

const ME = 'me.md' as FilePath;
const OPENING = { id: 'n1', role: 'A planner', looksFor: '', state: 'open' } as const;

describe('the user’s own file', () => {
  it('comes into being with the first thing that is kept, and is watched like notes', async () => {
    const { noteFiles, shelf, files, local } = aDesk();
    await files.open();
    expect(shelf.me()).toBe(NOTHING_OF_ME);
    const heard = jest.fn();
    files.subscribe(heard);
    await noteFiles.editMe((me) => ({ ...me, openings: [OPENING] }));
    expect(shelf.me().openings).toEqual([OPENING]);
    expect(shelf.me()).toBe(shelf.me());
    expect(heard).toHaveBeenCalled();
    expect((await local.read(ME))?.text).toContain('- [ ] A planner ^n1');
  });

  it('is left as it is while it cannot be read', async () => {
    const { noteFiles, shelf, files, local } = aDesk();
    await local.edit(ME, () => 'my own words');
    await files.open();
    expect(shelf.me()).toBe(NOTHING_OF_ME);
    await expect(noteFiles.editMe((me) => ({ ...me, openings: [OPENING] }))).rejects.toMatchObject({ reason: 'unexpected' });
    expect((await local.read(ME))?.text).toBe('my own words');
  });
});
