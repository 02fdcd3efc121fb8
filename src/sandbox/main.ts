import { dirname, join, resolve } from 'node:path';

import { readCommandLine, type SandboxOptions } from './command-line';
import { openBrowser } from './front-door/open-browser';
import { sandboxClock } from './front-door/sandbox-clock';
import { CannotStart } from './front-door/cannot-start';
import { worldOf } from './front-door/world';
import { startSandbox } from './server';

/** Exit code for a command line that cannot be followed. */
const REFUSED = 2;

/** The checkout: this script is built to `dist/sandbox/server/`. */
const ROOT = resolve(dirname(process.argv[1] ?? '.'), '..', '..', '..');

async function main(): Promise<void> {
  const line = readCommandLine(process.argv.slice(2));
  if (line.kind === 'help') process.stdout.write(line.text);
  else if (line.kind === 'refused') refuse(line.reason);
  else await run(line.options);
}

async function run(options: SandboxOptions): Promise<void> {
  const clock = sandboxClock(options.start, Date.now);
  const world = await worldOf(options, clock.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const places = {
    app: join(ROOT, 'dist', 'app'),
    pages: join(ROOT, 'dist', 'sandbox', 'pages'),
    office: join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist'),
  };
  const sandbox = await startSandbox({ options, places, clock, world });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
  process.stdout.write(`ready: ${sandbox.url}\n`);
  if (options.opensBrowser) openBrowser(sandbox.url);
}

function refuse(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = REFUSED;
}

main().catch((error: unknown) => {
  if (error instanceof CannotStart) {
    refuse(error.message);
    return;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
