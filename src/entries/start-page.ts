import { ConfigurationProblem, readConfiguration, type Configuration } from './configuration';

/**
 * Runs a page's start with its configuration. A page that cannot start says so in words in place of staying empty:
 * what is wrong with the deployment, for whoever deploys it; else that opening it again may do.
 */
export async function startPage(start: (configuration: Configuration, root: HTMLElement) => Promise<void> | void): Promise<void> {
  const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
  try {
    await start(readConfiguration(), root);
  } catch (error) {
    const isDeployment = error instanceof ConfigurationProblem;
    say(
      root,
      isDeployment ? 'Two Hats is not set up yet' : 'Two Hats could not start',
      isDeployment ? `${error.message} Whoever installed the app can set it right.` : 'Close it and open it again. Your notes are safe.',
    );
  }
}

function say(root: HTMLElement, title: string, body: string): void {
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = body;
  const message = document.createElement('div');
  message.setAttribute('role', 'alert');
  message.append(heading, paragraph);
  root.replaceChildren(message);
}
