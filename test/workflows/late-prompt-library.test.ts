import { latePromptLibrary } from '../../src/workflows/late-prompt-library';
import { builtInLibrary } from './built-in-library';

describe('latePromptLibrary', () => {
  it('has no prompts before it is opened, and loads its script once', async () => {
    const inner = builtInLibrary();
    const make = jest.fn(() => Promise.resolve(inner));
    const library = latePromptLibrary(make);
    expect(library.snapshot().prompts).toEqual([]);
    expect(make).not.toHaveBeenCalled();
    await Promise.all([library.open(), library.open()]);
    await library.refresh();
    expect(make).toHaveBeenCalledTimes(1);
    expect(library.snapshot()).toBe(inner.snapshot());
  });

  it('tries again when the script could not be loaded', async () => {
    const inner = builtInLibrary();
    let isBack = false;
    const library = latePromptLibrary(() => (isBack ? Promise.resolve(inner) : Promise.reject(new Error('no script'))));
    await expect(library.open()).rejects.toThrow('no script');
    isBack = true;
    await library.open();
    expect(library.snapshot().prompts.length).toBeGreaterThan(150);
  });
});
