import { parseArgs } from 'node:util';

/** How the pretended OneDrive behaves. */
export type AccountKind = 'business' | 'personal' | 'no-app-folder';

/** When the sandbox believes it is: the machine's time, another day at the machine's time of day, or a moment. */
export type SandboxStart =
  | { readonly kind: 'now' }
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'moment'; readonly at: number };

export type SandboxOptions = {
  /** Undefined: the usual port, or the next free one. */
  readonly port: number | undefined;
  readonly opensBrowser: boolean;
  readonly dataFolder: string;
  readonly calendarFile: string | undefined;
  readonly me: string | undefined;
  readonly start: SandboxStart;
  readonly account: AccountKind;
  readonly latencyMs: number;
  readonly faults: readonly string[];
};

export type CommandLine =
  | { readonly kind: 'start'; readonly options: SandboxOptions }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

export const USUAL_PORT = 4280;
const ACCOUNT_KINDS: readonly AccountKind[] = ['business', 'personal', 'no-app-folder'];
/** The faults of the promises' list that a server can play. */
export const PLAYABLE_FAULTS: readonly string[] = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F10', 'F11', 'F17', 'F19'];
const LONGEST_LATENCY_MS = 60_000;

const HELP = `Two Hats sandbox: the whole product on this machine, with a pretended Microsoft 365 around it.

  npm start -- [options]

  --port N           fixed port; an error if taken (default ${USUAL_PORT}, or the next free one)
  --no-open          do not open a browser
  --data DIR         where the pretended mailbox, directory and OneDrive live (default .sandbox)
  --calendar FILE    use your own calendar (.ics) instead of the seeded one
  --me ADDRESS       which of the calendar's people you are
  --today DATE       the day the sandbox believes in, such as 2026-11-24 or 2026-11-24T09:00
  --account KIND     how OneDrive behaves: ${ACCOUNT_KINDS.join(', ')} (default business)
  --latency MS       each Graph answer takes that long (default 40)
  --faults NAMES     faults to play, such as F4,F10 (of ${PLAYABLE_FAULTS.join(', ')})
  --help             this text
`;

const VALUES = ['port', 'data', 'calendar', 'me', 'today', 'account', 'latency', 'faults'] as const;
const SWITCHES = ['no-open', 'help'] as const;
type ValueName = (typeof VALUES)[number];

/** A mistake on the command line; its message says what is wrong and how to put it right. */
class Mistake extends Error {}

/** Reads the options of `npm start`. Touches nothing: files and ports are looked at later. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values, switches } = collect(args);
    if (switches.has('help')) return { kind: 'help', text: HELP };
    if (values.has('me') && !values.has('calendar')) {
      throw new Mistake('--me says who you are in a calendar of your own: give the calendar too, with --calendar FILE.');
    }
    return {
      kind: 'start',
      options: {
        port: read(values, 'port', portOf, undefined),
        opensBrowser: !switches.has('no-open'),
        dataFolder: values.get('data') ?? '.sandbox',
        calendarFile: values.get('calendar'),
        me: read(values, 'me', addressOf, undefined),
        start: read(values, 'today', startOf, { kind: 'now' }),
        account: read(values, 'account', accountOf, 'business'),
        latencyMs: read(values, 'latency', latencyOf, 40),
        faults: read(values, 'faults', faultsOf, []),
      },
    };
  } catch (error) {
    if (error instanceof Mistake) return { kind: 'refused', reason: error.message };
    throw error;
  }
}

type Collected = { readonly values: ReadonlyMap<ValueName, string>; readonly switches: ReadonlySet<string> };

function collect(args: readonly string[]): Collected {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' as const }])),
    },
  });
  const values = new Map<ValueName, string>();
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      throw new Mistake(`“${token.value}” is not an option: options begin with --, as in --port 4280. See --help.`);
    }
    const name = VALUES.find((known) => known === token.name);
    if (name !== undefined) {
      if (values.has(name)) throw new Mistake(`--${name} is given twice: give it once.`);
      values.set(name, valueOf(name, token.value));
    } else if (SWITCHES.some((known) => known === token.name)) {
      if (token.value !== undefined) throw new Mistake(`--${token.name} takes no value: leave out “=${token.value}”.`);
      switches.add(token.name);
    } else {
      throw new Mistake(`${token.rawName} is not known: see --help for the options there are.`);
    }
  }
  return { values, switches };
}

function valueOf(name: ValueName, value: string | undefined): string {
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new Mistake(`--${name} needs a value, as in --${name} ${EXAMPLES[name]}.`);
  }
  return value;
}

const EXAMPLES: Readonly<Record<ValueName, string>> = {
  port: '4280',
  'data': '.sandbox',
  calendar: 'calendar.ics',
  me: 'me@example.org',
  today: '2026-11-24',
  account: 'business',
  latency: '40',
  faults: 'F4,F10',
};

function read<T>(values: ReadonlyMap<ValueName, string>, name: ValueName, decode: (value: string) => T, otherwise: T): T {
  const value = values.get(name);
  return value === undefined ? otherwise : decode(value);
}

function portOf(value: string): number {
  const port = wholeNumber(value);
  if (port === undefined || port < 1 || port > 65_535) {
    throw new Mistake(`--port ${value} is no port: give a number from 1 to 65535, as in --port 4280.`);
  }
  return port;
}

function latencyOf(value: string): number {
  const latency = wholeNumber(value);
  if (latency === undefined || latency > LONGEST_LATENCY_MS) {
    throw new Mistake(`--latency ${value} is no waiting time: give whole milliseconds from 0 to ${LONGEST_LATENCY_MS}, as in --latency 40.`);
  }
  return latency;
}

function wholeNumber(value: string): number | undefined {
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function addressOf(value: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(value)) throw new Mistake(`--me ${value} is no mail address: give it as in --me ${EXAMPLES.me}.`);
  return value;
}

function accountOf(value: string): AccountKind {
  const kind = ACCOUNT_KINDS.find((known) => known === value);
  if (kind === undefined) throw new Mistake(`--account ${value} is not known: choose one of ${ACCOUNT_KINDS.join(', ')}.`);
  return kind;
}

function faultsOf(value: string): readonly string[] {
  const names = value.split(',').map((name) => name.trim().toUpperCase());
  const unknown = names.find((name) => !PLAYABLE_FAULTS.includes(name));
  if (unknown !== undefined) throw new Mistake(`--faults ${unknown} is not known: choose from ${PLAYABLE_FAULTS.join(', ')}, with commas between them.`);
  return [...new Set(names)];
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** A date-time without an offset is a time of this machine's zone. */
function startOf(value: string): SandboxStart {
  if (isDate(value)) return { kind: 'day', date: value };
  const date = MOMENT.exec(value)?.[1];
  const at = Date.parse(value);
  if (date !== undefined && isDate(date) && !Number.isNaN(at)) return { kind: 'moment', at };
  throw new Mistake(`--today ${value} is no day: give a date or a date and time, as in --today 2026-11-24 or --today 2026-11-24T09:00.`);
}

/** Whether the text is a date of the calendar: 2026-02-30 is none. */
function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
