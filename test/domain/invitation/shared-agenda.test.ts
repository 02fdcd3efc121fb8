import { asOneLine, formOf, inForm, onceShared, sharedAgenda } from '../../../src/domain/invitation/shared-agenda';
import { anItem } from '../../workflows/a-coach';

const items = [
  anItem({ id: '1', text: 'What changed? ', minutes: 5 }),
  anItem({ id: '2', text: 'SECRET', audience: 'private' }),
  anItem({ id: '3', text: 'The rota', minutes: 3, state: 'skipped' }),
  anItem({ id: '4', text: 'What next?', minutes: 2 }),
];
const NONE = sharedAgenda({ items: [] });

describe('sharedAgenda', () => {
  it('[I12] has what is shared and not skipped, in the agenda’s order, and nothing of it but text and minutes', () => {
    expect(sharedAgenda({ items }).lines).toEqual([
      { text: 'What changed? ', minutes: 5 },
      { text: 'What next?', minutes: 2 },
    ]);
  });

  it('[I12] has no private item, were it open or skipped', () => {
    const hidden = items.map((item) => ({ ...item, audience: 'private' as const }));
    expect(sharedAgenda({ items: hidden }).lines).toEqual([]);
    expect(onceShared({ items: hidden }).lines).toEqual([]);
  });
});

describe('onceShared', () => {
  it('[V10] knows the lines that were skipped since', () => {
    expect(onceShared({ items }).lines.map(({ text }) => text)).toEqual(['What changed? ', 'The rota', 'What next?']);
  });
});

describe('the standing line of a series', () => {
  const agenda = sharedAgenda({ items });

  it.each([
    ['en-GB', 'Next topics: What changed? · What next?'],
    ['de', 'Nächste Themen: What changed? · What next?'],
    ['fr-CA', 'Prochains sujets: What changed? · What next?'],
    ['es', 'Próximos temas: What changed? · What next?'],
  ])('[V14] names the topics in the language of %s', (locale, text) => {
    expect(inForm(agenda, 'one-line', locale)).toEqual({ lines: [{ text, minutes: 0 }] });
    expect(asOneLine(agenda)).toContainEqual({ lines: [{ text, minutes: 0 }] });
    expect(formOf([text])).toBe('one-line');
  });

  it('[V14] is none where the user wants lines, or where there are no topics', () => {
    expect(inForm(agenda, 'lines', 'en')).toBe(agenda);
    expect(inForm(NONE, 'one-line', 'en')).toBe(NONE);
    expect(asOneLine(agenda)).toHaveLength(4);
  });

  it('[V14] is told from lines by its beginning alone', () => {
    expect(formOf([])).toBe('lines');
    expect(formOf(['What next?'])).toBe('lines');
    expect(formOf(['About the Next topics: all'])).toBe('lines');
    expect(formOf(['Next topics: one', 'two'])).toBe('lines');
  });
});
