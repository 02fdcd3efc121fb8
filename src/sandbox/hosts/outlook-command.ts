import { openOffice, type Desk } from './outlook-pane';

/** How long the sandbox waits for `event.completed` before it says that something is amiss. Outlook waits five minutes. */
const PATIENCE_MS = 40_000;

/** Starts the command runtime for one click, as Outlook does, and takes it away when the function has completed. */
export function runCommand(desk: Desk, actionId: string, label: string): void {
  const buttonId = `${actionId}-button`;
  const form = desk.form();
  const end = (): void => {
    clearTimeout(timer);
    runtime.connection.close();
    runtime.frame.remove();
  };
  const runtime = openOffice(desk, 'commands.html', {
    registered: (event) => {
      if (event === 'appCommandInvoked') setTimeout(() => runtime.connection.push('appCommandInvoked', [buttonId, actionId, '{}']), 0);
    },
    completed: (completedId, status) => {
      if (completedId !== buttonId) return;
      end();
      if (status !== 0) form?.notify('sandbox', { message: `${label} ended with error ${status}.`, isError: true });
    },
  });
  const timer = setTimeout(() => {
    end();
    form?.notify('sandbox', { message: `${label} has not called event.completed within ${PATIENCE_MS / 1000} seconds.`, isError: true });
  }, PATIENCE_MS);
  runtime.frame.title = 'Command runtime';
  runtime.frame.className = 'command-runtime';
  runtime.frame.tabIndex = -1;
  runtime.frame.setAttribute('aria-hidden', 'true');
  document.body.append(runtime.frame);
}
