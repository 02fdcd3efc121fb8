/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { cleanup, render } from '@testing-library/react';
import { axe } from 'jest-axe';

import { ALL_LOOKS } from '../../src/sandbox/gallery/looks';
import { THEMES } from '../../src/ui/shell/themed';
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

describe.each(Object.entries(ALL_LOOKS))('%s', (_view, looks) => {
  afterEach(cleanup);

  it.each(Object.entries(looks))('%s: no accessibility violation, and the same in every theme', async (_name, element) => {
    const { container, rerender } = render(<FluentProvider theme={THEMES.light}>{element}</FluentProvider>);
    expect((await axe(container, PARTS_ONLY)).violations).toEqual([]);
    const said = container.textContent;
    for (const theme of [THEMES.dark, THEMES.contrast]) {
      rerender(<FluentProvider theme={theme}>{element}</FluentProvider>);
      expect(container.textContent).toBe(said);
    }
  });
});
