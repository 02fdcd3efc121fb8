import type { Server } from 'node:http';

import { createAdaptorServer } from '@hono/node-server';

/** Answers a request, or breaks the connection without a word, as a lost network does. */
export type Answerer = (request: Request) => Promise<Response | 'broken'>;

export type Listener = { readonly port: number; readonly origin: string; readonly close: () => Promise<void> };

/** Nobody but this machine may reach the sandbox. `localhost` is either of the two, depending on the system. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;

export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly reason: 'taken' | 'forbidden';

  constructor(port: number, reason: 'taken' | 'forbidden') {
    super(`Port ${port} is ${reason}.`);
    this.reason = reason;
  }
}

/**
 * Listens on one port of both loopback addresses (of one, where the machine has no IPv6).
 * @throws {PortTaken}
 */
export async function listen(port: number, answer: () => Answerer): Promise<Listener> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
  };
  for (const host of LOOPBACK) {
    const server = serverFor(answer, namesOf(port));
    const outcome = await bind(server, port, host);
    if (outcome === 'listening') servers.push(server);
    else if (outcome !== 'no-such-address') {
      await close();
      throw new PortTaken(port, outcome);
    }
  }
  return { port, origin: `http://localhost:${port}`, close };
}

/** Listens on `from`, or on the next port that is free on both loopback addresses. */
export async function listenFrom(from: number, answer: () => Answerer): Promise<Listener> {
  for (let port = from; port <= 65_535; port += 1) {
    try {
      return await listen(port, answer);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
    }
  }
  throw new PortTaken(from, 'taken');
}

/** How this machine calls itself. A page elsewhere can give this address another name (DNS rebinding): that one is not heard. */
function namesOf(port: number): ReadonlySet<string> {
  return new Set(['localhost', ...LOOPBACK.map((address) => (address.includes(':') ? `[${address}]` : address))].map((name) => `${name}:${port}`));
}

/** `answer` is looked up for each request: a port is taken before it is known what will answer there. */
function serverFor(answer: () => Answerer, names: ReadonlySet<string>): Server {
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request, bindings) => {
      const called = bindings.incoming.headers.host ?? '';
      if (!names.has(called.toLowerCase())) return new Response(`Open ${[...names][0] ?? ''} instead.`, { status: 403 });
      const response = await answer()(request);
      if (response !== 'broken') return response;
      bindings.incoming.socket.destroy();
      return new Response(null);
    },
  });
  return server as Server;
}

type Outcome = 'listening' | 'taken' | 'forbidden' | 'no-such-address';

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  EADDRINUSE: 'taken',
  EACCES: 'forbidden',
  EADDRNOTAVAIL: 'no-such-address',
  EAFNOSUPPORT: 'no-such-address',
};

function bind(server: Server, port: number, host: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const outcome = OUTCOMES[error.code ?? ''];
      if (outcome === undefined) reject(error);
      else resolve(outcome);
    });
    server.listen({ port, host, exclusive: true }, () => resolve('listening'));
  });
}

/** A browser keeps connections open, and an event stream never ends: both are cut. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
