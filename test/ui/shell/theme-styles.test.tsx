/** @jest-environment jsdom */
import { render, screen, waitFor } from '@testing-library/react';

import { ThemeRoot } from '../../../src/ui/shell/theme-root';
import { loadTheme } from '../../../src/ui/shell/theme-styles';

const background = () => screen.getByText('words').style.getPropertyValue('--colorNeutralBackground1');

function Words({ theme }: { readonly theme: 'light' | 'dark' | 'contrast' }) {
  return (
    <ThemeRoot theme={theme} dir="ltr">
      words
    </ThemeRoot>
  );
}

describe('the themes', () => {
  it('are there at once when light, and come by themselves when dark', async () => {
    const { rerender } = render(<Words theme="light" />);
    const light = background();
    expect(light).toMatch(/^#/);
    rerender(<Words theme="dark" />);
    expect(screen.getByText('words').dataset['theme']).toBe('dark');
    await waitFor(() => expect(background()).not.toBe(light));
    expect(screen.getByText('words').style.colorScheme).toBe('dark');
  });

  it('are drawn at once where they were loaded before', async () => {
    await loadTheme('contrast');
    render(<Words theme="contrast" />);
    expect(background()).toBe('#000000');
  });
});
