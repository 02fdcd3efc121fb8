import { builtInPrompts } from '../../../../src/domain/coaching/library/built-in-prompts';
import { loadPrompts } from '../../../../src/domain/coaching/library/load-prompts';
import { readLibrary } from '../../../../src/domain/coaching/library/read-library';

describe('loadPrompts', () => {
  it('[PL5] gives the prompts of a locale’s language, in English where there are none', async () => {
    for (const locale of ['en-GB', 'fr-FR', 'x', '']) expect(await loadPrompts(locale)).toBe(builtInPrompts());
    const german = await loadPrompts('de-AT');
    expect(german.find(({ id }) => id === 'coach-04')?.text).toMatch(/^Welche/);
  });

  it.each(['en', 'de'])('[PL1] gives in %s what the reader of every other library takes, word for word', async (language) => {
    const prompts = await loadPrompts(language);
    expect(readLibrary({ 'two-hats-prompts': 1, prompts })).toMatchObject({ kind: 'ok', prompts });
    expect(prompts.length).toBeGreaterThanOrEqual(150);
  });

  it('[PL5] has the same prompts in each language, with the same tags', async () => {
    const tags = (prompts: Awaited<ReturnType<typeof loadPrompts>>) => prompts.map((prompt) => ({ ...prompt, text: '', followUps: prompt.followUps.length }));
    expect(tags(await loadPrompts('de'))).toEqual(tags(builtInPrompts()));
  });
});
