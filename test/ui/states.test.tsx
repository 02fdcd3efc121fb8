/** @jest-environment jsdom */
import { cleanup, render, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';


import type { Theme } from '../../src/workflows/ports';
import { ALL_LOOKS } from '../../src/sandbox/gallery/looks';
import { ThemeRoot } from '../../src/ui/shell/theme-root';
import { WordsProvider } from '../../src/ui/shell/words';
import { englishWords } from '../support/english-words';
import '../support/jsdom';

// A machine that is busy with other tests may take its time; one look that is late must not fail those behind it.
jest.setTimeout(60_000);

/**
 * Structure, names and roles are the same in every theme, so axe looks once. What differs, the colours, needs a layout
 * and is judged in a browser; the rules about whole pages do not fit a part of one.
 */
const PARTS_ONLY = {
  resultTypes: ['violations' as const],
  rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'target-size': { enabled: false } },
};

function inTheme(theme: Theme, element: ReactElement) {
  return (
    <WordsProvider words={WORDS}>
      <ThemeRoot theme={theme} dir="ltr">
        {element}
      </ThemeRoot>
    </WordsProvider>
  );
}

const WORDS = englishWords();

describe.each(Object.entries(ALL_LOOKS))('%s', (_view, looks) => {
  afterEach(cleanup);

  it.each(Object.entries(looks))('%s: no accessibility violation, and the same in every theme', async (_name, element) => {
    const { container, rerender } = render(inTheme('light', element));
    await waitFor(() => expect(container.querySelector('[aria-busy]')).toBeNull()); // Parts that come by themselves.
    expect((await axe(container, PARTS_ONLY)).violations).toEqual([]);
    const said = container.textContent;
    for (const theme of ['dark', 'contrast'] as const) {
      rerender(inTheme(theme, element));
      expect(container.textContent).toBe(said);
    }
  });
});
