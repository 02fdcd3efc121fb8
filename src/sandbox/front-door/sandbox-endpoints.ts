import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import { PLAYABLE_FAULTS } from '../command-line';
import type { DriveSettings } from '../graph/drive/drive-state';
import type { SandboxClock } from './sandbox-clock';

/** What tests and the pretended programs may look at and change while the sandbox runs. */
export type SandboxControls = {
  readonly log: { readonly entries: () => readonly unknown[]; readonly clear: () => void };
  readonly faults: { readonly set: (wanted: { readonly names: readonly string[]; readonly count?: number | undefined }) => void };
  readonly clock: SandboxClock;
  readonly drive: DriveSettings;
  readonly network: { readonly isOnline: () => boolean; readonly setOnline: (isOnline: boolean) => void };
};

const MOST_FAULTS = 1000;

/** The endpoints under `/__sandbox` that the product's description names. A wrong body is answered with 400 and a sentence. */
export function sandboxEndpoints({ log, faults, clock, drive, network }: SandboxControls): Hono {
  const app = new Hono();
  const listeners = new Set<() => void>();
  const state = (): string => JSON.stringify({ offsetMs: clock.offsetMs(), isOnline: network.isOnline() });
  const done = (c: Context): Response => {
    for (const tell of listeners) tell();
    return c.body(null, 204);
  };

  app.get('/log', (c) => c.json(log.entries()));
  app.delete('/log', (c) => {
    log.clear();
    return c.body(null, 204);
  });
  app.post('/faults', async (c) => {
    const { names, count } = await bodyOf(c);
    if (!Array.isArray(names) || !names.every((name) => PLAYABLE_FAULTS.includes(String(name)))) {
      return c.text(`names has to be a list of ${PLAYABLE_FAULTS.join(', ')}; an empty one stops all faults.`, 400);
    }
    if (!isCount(count)) return c.text(`count has to be a whole number from 1 to ${MOST_FAULTS}; without it the faults go on.`, 400);
    faults.set({ names: names.map(String), count });
    return done(c);
  });
  app.post('/time', async (c) => {
    const { now } = await bodyOf(c);
    const at = typeof now === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(now) ? Date.parse(now) : Number.NaN;
    if (Number.isNaN(at)) return c.text('now has to be a date and time with its offset, such as 2026-11-24T09:00:00Z.', 400);
    clock.set(at);
    return done(c);
  });
  app.post('/online', async (c) => {
    const { online } = await bodyOf(c);
    if (typeof online !== 'boolean') return c.text('online has to be true or false.', 400);
    network.setOnline(online);
    return done(c);
  });
  app.post('/onedrive', async (c) => {
    const wanted = driveSwitches(await bodyOf(c));
    if (typeof wanted === 'string') return c.text(wanted, 400);
    Object.assign(drive, wanted);
    return done(c);
  });
  app.get('/changes', (c) =>
    streamSSE(c, async (stream) => {
      const tell = (): void => void stream.writeSSE({ 'data': state() });
      listeners.add(tell);
      tell();
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      listeners.delete(tell);
    }),
  );
  return app;
}

/** Of the switches of the pretended OneDrive, those that change what the product does from then on. */
const SWITCHES = { appFolder: ['present', 'denied', 'not-found'], conditions: ['honoured', 'as-documented', 'ignored'] } as const satisfies Partial<Record<keyof DriveSettings, readonly string[]>>;

/** The switches that a body names, or what is wrong with it. */
function driveSwitches(body: Readonly<Record<string, unknown>>): Partial<DriveSettings> | string {
  const named = Object.entries(SWITCHES).filter(([name]) => name in body);
  const wrong = named.length === 0 ? Object.entries(SWITCHES)[0] : named.find(([name, values]) => !values.some((value) => value === body[name]));
  if (wrong !== undefined) return `${wrong[0]} has to be one of ${wrong[1].join(', ')}.`;
  return Object.fromEntries(named.map(([name]) => [name, body[name]]));
}

function isCount(value: unknown): value is number | undefined {
  return value === undefined || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_FAULTS);
}

/** A body that is no JSON object has none of the properties that are asked for. */
async function bodyOf(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
}
