import type { FilePath } from '../../src/domain/notes/file-path';
import { fileStates } from '../../src/sync/file-states';

const NOTE = 'me.md' as FilePath;
const DAY = 86_400_000;

function agreedFile(path: FilePath, text = 'agreed') {
  return { path, text, revision: 1, agreed: { text: 'agreed', tag: '1', itemId: path } };
}

describe('fileStates', () => {
  it('[S15, I11, F24] lets a change wait no day because the clock was set back by one', () => {
    const states = fileStates(() => true);
    states.saw([{ path: NOTE, text: 'typed', revision: 1, agreed: undefined }], 10 * DAY);
    states.uploaded(NOTE, 10 * DAY);
    states.touched(NOTE, 10 * DAY);
    states.failed(NOTE, 'unexpected', 10 * DAY + 600_000);
    expect(states.dueAt(NOTE, 9 * DAY)).toBeLessThanOrEqual(9 * DAY + 600_000);
    expect(states.dueAt(NOTE, 9 * DAY + 600_000)).toBeLessThanOrEqual(9 * DAY + 600_000);
  });

  it('tells once of however many files were read, and says at once which of them wait', () => {
    const states = fileStates(() => true);
    const listener = jest.fn();
    states.subscribe(listener);
    const files = Array.from({ length: 300 }, (_, index) => agreedFile(`${String(index)}.md` as FilePath, index === 7 ? 'typed since' : 'agreed'));
    states.saw(files, DAY);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(states.waiting()).toEqual(['7.md']);
    states.saw(files, DAY);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('names as waiting what is touched, on its way or has failed, as one list until that changes', () => {
    const states = fileStates(() => true);
    states.saw([agreedFile(NOTE)], DAY);
    const none = states.waiting();
    states.saw([agreedFile('settings.yaml' as FilePath)], DAY);
    expect(states.waiting()).toBe(none);
    states.touched(NOTE, DAY);
    const some = states.waiting();
    expect(some).toEqual([NOTE]);
    states.sending(NOTE);
    states.failed(NOTE, 'busy');
    expect(states.waiting()).toBe(some);
    states.saw([agreedFile(NOTE)], DAY);
    expect(states.waiting()).toEqual([]);
    states.touched(NOTE, DAY);
    states.gone(NOTE);
    expect(states.waiting()).toEqual([]);
  });
});
