/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import { axe } from 'jest-axe';

import { ALL_LOOKS } from '../../src/sandbox/gallery/looks';
import { THEMES } from '../../src/ui/shell/themed';

// axe cannot judge colours without a layout; the rules about whole pages do not fit a part of one.
const PARTS_ONLY = {
  resultTypes: ['violations' as const],
  rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'target-size': { enabled: false } } };

describe.each(Object.entries(THEMES))('in the %s theme', (_, theme) => {
  describe.each(Object.entries(ALL_LOOKS))('%s', (_view, looks) => {
    it.each(Object.entries(looks))('%s: no accessibility violation', async (_name, element) => {
      const { container } = render(<FluentProvider theme={theme}>{element}</FluentProvider>);
      expect((await axe(container, PARTS_ONLY)).violations).toEqual([]);
    });
  });
});
