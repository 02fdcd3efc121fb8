import { teamsDarkTheme, teamsHighContrastTheme } from '@fluentui/react-components';

/** A script of their own: most people never see them. */
export const DARK_THEMES = { dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const;
