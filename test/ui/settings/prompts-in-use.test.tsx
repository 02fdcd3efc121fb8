/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { readLibraryText } from '../../../src/domain/coaching/library/read-library-text';
import { PromptsSection } from '../../../src/ui/settings/prompts-in-use';
import type { PromptFileState, PromptsInUse } from '../../../src/workflows/prompt-library';
import { WordsProvider } from '../../../src/ui/shell/words';
import { englishWords } from '../../support/english-words';

const NONE: PromptsInUse = { prompts: [], counts: { 'built-in': 225, organisation: 0, own: 0 }, own: { kind: 'none' }, organisation: { kind: 'none' }, organisationUrl: undefined };

function show(state: Partial<PromptsInUse> = {}, onStarter = jest.fn()) {
  render(
    <WordsProvider words={englishWords()}>
      <PromptsSection state={{ ...NONE, ...state }} onStarter={onStarter} />
    </WordsProvider>,
  );
  return { section: within(screen.getByRole('region', { name: 'Prompts in use' })), onStarter };
}

describe('PromptsSection', () => {
  it('says how many prompts are in use and whose, and where one’s own may stand', () => {
    const { section } = show({ counts: { 'built-in': 221, organisation: 0, own: 6 }, own: { kind: 'in-use', use: 'add' } });
    expect(section.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['221', '6']);
    expect(section.getByText(/prompts\.yaml, in the folder Two Hats of your OneDrive/)).toBeTruthy();
    expect(section.getByRole('status').textContent).toBe('It is in use, beside the other prompts.');
  });

  it('names the organisation’s address where the deployment has one, without a key that may stand behind it', () => {
    const { section } = show({ counts: { 'built-in': 225, organisation: 14, own: 0 }, organisation: { kind: 'kept-copy', use: 'add' }, organisationUrl: 'https://hr.example/p.yaml?sig=a-key' });
    expect(section.getByText('https://hr.example/p.yaml')).toBeTruthy();
    expect(section.getAllByRole('status').at(-1)?.textContent).toMatch(/The copy that this device kept is in use/);
  });

  it('[PL3] says where a file is wrong, how to put it right, and shows the lines around', () => {
    const own: PromptFileState = {
      kind: 'refused',
      problems: [{ line: 3, column: 9, path: 'prompts[0].hat', fault: { kind: 'not-one-of', allowed: ['manager', 'leader'] }, around: [{ number: 2, text: 'prompts:' }, { number: 3, text: '  - hat: red' }] }],
    };
    const { section } = show({ own });
    const list = within(section.getByRole('list', { name: 'What is wrong' }));
    expect(list.getByRole('listitem').textContent).toContain('Line 3, column 9 prompts[0].hat Here should stand one of: manager, leader.');
    expect(list.getByText(/›\s+3\s+- hat: red/)).toBeTruthy();
  });

  it('gives a starter on a click', async () => {
    const { section, onStarter } = show();
    await userEvent.click(section.getByRole('button', { name: 'Download a starter prompts.yaml' }));
    expect(onStarter).toHaveBeenCalledTimes(1);
  });

  it.each<[PromptFileState, RegExp]>([
    [{ kind: 'none' }, /no such file yet/],
    [{ kind: 'reading' }, /being read/],
    [{ kind: 'in-use', use: 'replace' }, /in place of the other prompts/],
    [{ kind: 'refused', problems: [] }, /left out/],
    [{ kind: 'unreachable', reason: 'offline' }, /could not be read/],
  ])('has words for %j', (own, words) => {
    expect(show({ own }).section.getByRole('status').textContent).toMatch(words);
  });

  it('says what is wrong with any text without repeating the file beyond the lines around', () => {
    const read = readLibraryText('two-hats-prompts: 1\nprompts:\n  - id: SECRET ID\n');
    const problems = read.kind === 'refused' ? read.problems.map((problem) => ({ ...problem, around: [] })) : [];
    const { section } = show({ own: { kind: 'refused', problems } });
    expect(section.getAllByRole('listitem').length).toBeGreaterThan(5);
    expect(screen.queryByText(/SECRET/)).toBeNull();
  });
});
