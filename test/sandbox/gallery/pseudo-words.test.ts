import { pseudoWords } from '../../../src/sandbox/gallery/pseudo-words';

describe('pseudoWords', () => {
  it('is longer than the English and right to left, and leaves names and numbers alone', () => {
    const { t, locale } = pseudoWords('ar-XB');
    expect(new Intl.Locale(locale).language).toBe('ar');
    const said = t('panel.prepare', { name: 'Noor' });
    expect(said).toContain('Noor');
    expect(said.length).toBeGreaterThan('Prepare Noor'.length);
    expect(said.replace('Noor', '')).toMatch(/^[\p{Script=Arabic}\s]+$/u);
  });

  it('has no spaces and full-width letters, and leaves names and numbers alone', () => {
    const { t } = pseudoWords('ja-XA');
    const said = t('upcoming.openCommitments', { count: 3 });
    expect(said).toMatch(/^3[！-～]+$/u);
  });
});
