export type OverrideEntry = { readonly key: string; readonly as: 'one-on-one' | 'not-one-on-one' };

export type SettingsFile = {
  readonly overrides: readonly OverrideEntry[];
  readonly weekStart: 'monday' | 'sunday' | 'saturday' | undefined;
  /** Month and day, `11-15`, both included; may span the new year. */
  readonly reviewSeason: { readonly from: string; readonly to: string } | undefined;
};

export type ReadSettings = { readonly kind: 'readable'; readonly settings: SettingsFile } | { readonly kind: 'broken'; readonly text: string; readonly problem: string };

export const NO_SETTINGS: SettingsFile = { overrides: [], weekStart: undefined, reviewSeason: undefined };

export function readSettings(text: string): ReadSettings {
  return { kind: 'broken', text, problem: '' };
}

export function writeSettings(before: string | undefined, settings: SettingsFile): string {
  return (before ?? '') + String(settings.weekStart);
}
