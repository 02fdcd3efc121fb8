import { readCommandLine } from '../../src/sandbox/command-line';

const refusalOf = (...args: string[]): string => {
  const line = readCommandLine(args);
  return line.kind === 'refused' ? line.reason : `not refused: ${line.kind}`;
};

describe('readCommandLine', () => {
  it('has a default for everything', () => {
    expect(readCommandLine([])).toEqual({
      kind: 'start',
      options: {
        port: undefined,
        opensBrowser: true,
        dataFolder: '.sandbox',
        calendarFile: undefined,
        me: undefined,
        start: { kind: 'now' },
        account: 'business',
        latencyMs: 40,
        faults: [],
      },
    });
  });

  it('reads every option', () => {
    const line = readCommandLine([
      '--port', '5000', '--no-open', '--data', 'here', '--calendar', 'mine.ics', '--me=me@example.org',
      '--today', '2026-11-24T09:00:00Z', '--account', 'personal', '--latency', '0', '--faults', 'f4,F10,F4',
    ]);
    expect(line).toEqual({
      kind: 'start',
      options: {
        port: 5000,
        opensBrowser: false,
        dataFolder: 'here',
        calendarFile: 'mine.ics',
        me: 'me@example.org',
        start: { kind: 'moment', at: Date.UTC(2026, 10, 24, 9) },
        account: 'personal',
        latencyMs: 0,
        faults: ['F4', 'F10'],
      },
    });
  });

  it('takes a day as a day, whatever the time is', () => {
    expect(readCommandLine(['--today', '2028-02-29'])).toMatchObject({ options: { start: { kind: 'day', date: '2028-02-29' } } });
  });

  it('shows every option in its help', () => {
    const line = readCommandLine(['--help']);
    expect(line.kind).toBe('help');
    for (const option of ['--port', '--no-open', '--data', '--calendar', '--me', '--today', '--account', '--latency', '--faults']) {
      expect(line).toHaveProperty('text', expect.stringContaining(option));
    }
  });

  it.each([
    [['--prot', '1'], '--prot is not known: see --help for the options there are.'],
    [['-x'], '-x is not known: see --help for the options there are.'],
    [['4281'], '“4281” is not an option: options begin with --, as in --port 4280. See --help.'],
    [['--port'], '--port needs a value, as in --port 4280.'],
    [['--port', '--no-open'], '--port needs a value, as in --port 4280.'],
    [['--data='], '--data needs a value, as in --data .sandbox.'],
    [['--no-open=yes'], '--no-open takes no value: leave out “=yes”.'],
    [['--port', '1', '--port', '2'], '--port is given twice: give it once.'],
    [['--port', '70000'], '--port 70000 is no port: give a number from 1 to 65535, as in --port 4280.'],
    [['--port', '0'], '--port 0 is no port: give a number from 1 to 65535, as in --port 4280.'],
    [['--latency', 'fast'], '--latency fast is no waiting time: give whole milliseconds from 0 to 60000, as in --latency 40.'],
    [['--latency', '-1'], '--latency -1 is no waiting time: give whole milliseconds from 0 to 60000, as in --latency 40.'],
    [['--account', 'school'], '--account school is not known: choose one of business, personal, no-app-folder.'],
    [['--faults', 'F4,F9'], '--faults F9 is not known: choose from F1, F2, F3, F4, F5, F6, F7, F8, F10, F11, F17, F19, with commas between them.'],
    [['--me', 'me@example.org'], '--me says who you are in a calendar of your own: give the calendar too, with --calendar FILE.'],
    [['--calendar', 'a.ics', '--me', 'Alex'], '--me Alex is no mail address: give it as in --me me@example.org.'],
  ])('refuses %j in one line', (args, reason) => {
    expect(refusalOf(...args)).toBe(reason);
    expect(reason).not.toContain('\n');
  });

  it.each(['tomorrow', '2026-02-30', '2026-13-01', '24.11.2026', '2026-11-24T25:00', '2026-02-30T09:00', '2026-11-24 09:00'])('refuses %s as a day', (text) => {
    expect(refusalOf('--today', text)).toBe(
      `--today ${text} is no day: give a date or a date and time, as in --today 2026-11-24 or --today 2026-11-24T09:00.`,
    );
  });
});
