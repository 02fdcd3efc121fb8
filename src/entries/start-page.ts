import { ConfigurationProblem, readConfiguration, type Configuration } from './configuration';
import type { StartWords } from './start-words';

/**
 * Runs a page's start with its configuration. A page that cannot start says so in words in place of staying empty:
 * what is wrong with the deployment, for whoever deploys it; else that opening it again may do.
 * @param first what can be shown before anything else is read
 */
export async function startPage<Shown>(start: (configuration: Configuration, root: HTMLElement, shown: Shown | undefined) => Promise<void> | void, first?: () => Promise<Shown>): Promise<void> {
  const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
  try {
    const shown = await first?.();
    await start(readConfiguration(), root, shown);
  } catch (error) {
    document.body.replaceChildren(root); // A look that was shown first would lie over the words, with nothing left that takes it away.
    // English is at hand where no further script can be loaded; German comes in its place when it can.
    say(root, inEnglish(error), 'en');
    if (!/^de\b/i.test(navigator.language)) return;
    await import(/* webpackChunkName: "start-page-german" */ './start-page-german').then(
      ({ inGerman }) => say(root, inGerman(error), 'de'),
      () => undefined,
    );
  }
}

function inEnglish(error: unknown): StartWords {
  return error instanceof ConfigurationProblem
    ? { title: 'Two Hats is not set up yet', body: `${error.message} Whoever installed the app can set it right.` }
    : { title: 'Two Hats could not start', body: 'Close it and open it again. Your notes are safe.' };
}

function say(root: HTMLElement, { title, body }: StartWords, language: string): void {
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = body;
  const message = document.createElement('div');
  message.lang = language;
  message.setAttribute('role', 'alert');
  message.append(heading, paragraph);
  root.replaceChildren(message);
}
