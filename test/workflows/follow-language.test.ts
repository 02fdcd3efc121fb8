import { LANGUAGES } from '../../src/catalogue/load-messages';
import { loadWords } from '../../src/catalogue/load-words';
import { followLanguage } from '../../src/workflows/follow-language';
import { aDesk } from './a-desk';
import { settled } from './fake-surroundings';

async function following(hostLocale = 'en-GB', load = loadWords) {
  const desk = aDesk();
  const spoken: (readonly [string, string | undefined])[] = [];
  const atStart = await loadWords(hostLocale);
  let words = atStart;
  followLanguage({
    shelf: desk.shelf,
    hostLocale,
    spoken: () => words,
    load,
    speak: (next, language) => {
      words = next;
      spoken.push([next.locale, language]);
    },
  });
  await desk.shelf.open();
  await settled();
  const choose = async (language: string | undefined) => {
    await desk.noteFiles.editSettings((settings) => ({ ...settings, language }));
    await settled();
  };
  return { spoken, choose, isAsAtStart: () => words === atStart };
}

describe('followLanguage', () => {
  it('speaks the host’s language until one is chosen, then that one', async () => {
    const { spoken, choose } = await following();
    await choose('de');
    await choose('en');
    expect(spoken).toEqual([
      ['en-GB', undefined],
      ['de', 'de'],
      ['en-GB', 'en'],
    ]);
  });

  it('loads no words anew that are on the screen already', async () => {
    const { spoken, choose, isAsAtStart } = await following('en-GB');
    expect([spoken, isAsAtStart()]).toEqual([[['en-GB', undefined]], true]);
    await choose('de');
    expect(isAsAtStart()).toBe(false);
  });

  it('keeps the host’s way of writing dates where it speaks the chosen language', async () => {
    const { spoken, choose } = await following('de-AT');
    await choose('de');
    expect(spoken).toEqual([['de-AT', undefined]]);
  });

  it('puts the last choice on the screen, however late an earlier one comes', async () => {
    const waiting: (() => void)[] = [];
    const late: typeof loadWords = async (locale) => {
      if (locale === 'de') await new Promise<void>((resolve) => waiting.push(resolve));
      return loadWords(locale);
    };
    const { spoken, choose } = await following('en-GB', late);
    await choose('de');
    await choose('en');
    waiting.forEach((give) => give());
    await settled();
    expect(spoken.map(([locale]) => locale)).toEqual(['en-GB', 'en-GB']);
  });

  it('asks again for a language that could not be loaded when something changes', async () => {
    let isOffline = true;
    const { spoken, choose } = await following('en-GB', (locale) => (locale === 'de' && isOffline ? Promise.reject(new Error('offline')) : loadWords(locale)));
    await choose('de');
    isOffline = false;
    await choose(undefined);
    await choose('de');
    expect(spoken.at(-1)).toEqual(['de', 'de']);
  });

  it('offers each language by its own name', () => {
    expect(LANGUAGES).toEqual([
      { language: 'en', name: 'English' },
      { language: 'de', name: 'Deutsch' },
    ]);
  });
});
