/** @jest-environment jsdom */
import { FluentProvider, type Theme } from '@fluentui/react-components';
import { cleanup, render, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';

import { ALL_LOOKS } from '../../src/sandbox/gallery/looks';
import { THEMES } from '../../src/ui/shell/themed';
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
      <FluentProvider theme={theme}>{element}</FluentProvider>
    </WordsProvider>
  );
}

const WORDS = englishWords();

describe.each(Object.entries(ALL_LOOKS))('%s', (_view, looks) => {
  afterEach(cleanup);

  it.each(Object.entries(looks))('%s: no accessibility violation, and the same in every theme', async (_name, element) => {
    const { container, rerender } = render(inTheme(THEMES.light, element));
    await waitFor(() => expect(container.querySelector('[aria-busy]')).toBeNull()); // Parts that come by themselves.
    expect((await axe(container, PARTS_ONLY)).violations).toEqual([]);
    const said = container.textContent;
    for (const theme of [THEMES.dark, THEMES.contrast]) {
      rerender(inTheme(theme, element));
      expect(container.textContent).toBe(said);
    }
  });
});
