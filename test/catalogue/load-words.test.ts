import { loadWords } from '../../src/catalogue/load-words';

describe('loadWords', () => {
  it.each([
    ['en-GB', 'en-GB', 'Your topics'],
    ['de-AT', 'de-AT', 'Deine Themen'],
    ['DE', 'DE', 'Deine Themen'],
    ['fr-CH', 'en', 'Your topics'],
  ])('takes for %s the words of its language, else the English ones', async (asked, locale, topics) => {
    const words = await loadWords(asked);
    expect(words.locale).toBe(locale);
    expect(words.t('line.theirTopics')).toBe(topics);
  });

  it('fills places and chooses plurals by the rules of the language', async () => {
    const { t } = await loadWords('de-DE');
    expect(t('reason.absence', { days: 1, day: '3. Oktober' })).toBe('Du warst 1 Arbeitstag weg, bis 3. Oktober');
    expect(t('reason.absence', { days: 3, day: '3. Oktober' })).toBe('Du warst 3 Arbeitstage weg, bis 3. Oktober');
  });
});
