import type { Host, Theme } from '../../workflows/ports';
import { openInNewTab } from './browser-host';

/** Office.js is loaded from Microsoft and may never come, or come into a page that is no add-in. */
const PATIENCE_MS = 5_000;

/** Outlook around an appointment; undefined when the page is not shown by Outlook. */
export async function outlookHost(): Promise<Host | undefined> {
  if (!('Office' in globalThis) || !(await isOutlook())) return undefined;
  const { mailbox } = Office.context;
  let told: Colours | undefined;

  return {
    kind: 'outlook',
    locale: Office.context.displayLanguage,
    theme: () => themeOf(told ?? coloursAtStart()),
    subscribeTheme: (listener) => {
      // Requirement set 1.14; where it is missing the theme stays what it was when the pane opened.
      if (!Office.context.requirements.isSetSupported('Mailbox', '1.14')) return () => undefined;
      mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }: { readonly officeTheme?: Colours }) => {
        told = officeTheme ?? told;
        listener();
      });
      return () => mailbox.removeHandlerAsync(Office.EventType.OfficeThemeChanged);
    },
    deepLink: undefined,
    user: { id: undefined, address: mailbox.userProfile.emailAddress },
    meeting: () => Promise.resolve(undefined), // The open appointment is the meeting: `officeCalendar` reads it.
    openLink: openInNewTab,
    ready: () => undefined,
  };
}

async function isOutlook(): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const ready = Office.onReady().then(({ host }) => String(host) === 'Outlook');
  const isReady = await Promise.race([ready, givenUp]);
  clearTimeout(timer);
  return isReady;
}

type Colours = Pick<Office.OfficeTheme, 'bodyBackgroundColor'>;

/** Absent in older Outlooks and on the web, whatever the types say: there only a change tells. */
function coloursAtStart(): Colours | undefined {
  return (Office.context as { readonly officeTheme?: Colours }).officeTheme;
}

/** An Outlook that tells no colours goes by the system's as a rule; and a frame learns from what is around it which those are. */
function themeOf(colours: Colours | undefined): Theme {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  const seemsDark = colours === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : isDark(colours.bodyBackgroundColor);
  return seemsDark ? 'dark' : 'light';
}

/** By the luminance of `#rrggbb`: Outlook names no theme, only its colours. */
function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\da-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
