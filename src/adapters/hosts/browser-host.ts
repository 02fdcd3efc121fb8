import type { Host, Theme } from '../../workflows/ports';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';

/** A plain browser tab. What follows the `#` of its address says where inside the app to go. */
export function browserHost(): Host {
  const queries = [matchMedia(DARK), matchMedia(CONTRAST)];
  return {
    kind: 'browser',
    locale: navigator.language,
    theme: (): Theme => (matchMedia(CONTRAST).matches ? 'contrast' : matchMedia(DARK).matches ? 'dark' : 'light'),
    subscribeTheme: (listener) => {
      for (const query of queries) query.addEventListener('change', listener);
      return () => {
        for (const query of queries) query.removeEventListener('change', listener);
      };
    },
    deepLink: location.hash.length > 1 ? decoded(location.hash.slice(1)) : undefined,
    meeting: () => Promise.resolve(undefined),
    openLink: openInNewTab,
    ready: () => undefined,
  };
}

/** Opens an https page apart from us. Links come from calendars and people: no other scheme is followed. */
export function openInNewTab(url: string): void {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return;
  window.open(url, '_blank', 'noopener,noreferrer');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
