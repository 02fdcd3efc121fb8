import { Hono, type Context } from 'hono';

import { GraphRefusal } from '../graph/graph-refusal';
import { ownEntry, type Mailbox } from '../graph/mailbox';
import { answerNested, decodeNestedRequest, type NestedTokens } from '../sign-in/nested-tokens';
import { graphScopes } from '../sign-in/consent';
import { oneToOnes, otherMeetings, readAppointment, saveAppointment } from './appointments';
import { createAppointment, readNewAppointment } from './new-appointment';
import type { HostState } from './host-state';

export type HostRoutesOptions = {
  readonly mailbox: Mailbox;
  readonly nested: NestedTokens;
  readonly appOrigin: string;
  readonly dataFolder: string;
  readonly offsetMs: () => number;
};

/** What the pretended programs ask of the sandbox: who is signed in, which meetings there are, tokens, one appointment's content. */
export function hostRoutes(options: HostRoutesOptions): Hono {
  const { mailbox, nested } = options;
  const app = new Hono();
  app.get('/__sandbox/host', (c) => c.json(stateOf(options)));
  app.get('/__sandbox/mails', (c) => c.json(mailbox.state.mails()));
  app.get('/__sandbox/appointment', (c) => orRefused(c, () => Promise.resolve(c.json(readAppointment(mailbox, c.req.query('id') ?? '')))));
  app.put('/__sandbox/appointment', (c) =>
    orRefused(c, async () => {
      const { subject, bodyHtml } = (await c.req.json<Readonly<Record<string, unknown>>>()) ;
      if (typeof subject !== 'string' || typeof bodyHtml !== 'string') return c.text('subject and bodyHtml have to be texts.', 400);
      await saveAppointment(mailbox, c.req.query('id') ?? '', { subject, bodyHtml });
      return c.json(readAppointment(mailbox, c.req.query('id') ?? ''));
    }),
  );
  app.post('/__sandbox/appointment', async (c) => {
    const asked = readNewAppointment(await c.req.json().catch(() => undefined));
    if (asked === undefined) return c.text('subject and bodyHtml have to be texts, startsAt and endsAt times, attendees a list of people.', 400);
    return c.json(readAppointment(mailbox, await createAppointment(mailbox, asked)));
  });
  app.post('/sign-in/nested', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    try {
      return c.json(await answerNested(decodeNestedRequest(body), nested));
    } catch (error) {
      if (error instanceof TypeError) return c.text(error.message, 400);
      throw error;
    }
  });
  app.post('/sign-in/consent', async (c) => {
    const { scopes } = await c.req.json<{ scopes?: unknown }>();
    if (!Array.isArray(scopes)) return c.text('scopes has to be a list.', 400);
    if (scopes.length === 0) nested.revocation.signedInAgain();
    await nested.consent.grant(graphScopes(scopes.join(' ')));
    return c.body(null, 204);
  });
  app.post('/__sandbox/consent', async (c) => {
    const { beforehand = [], adminOnly = [] } = await c.req.json<{ beforehand?: unknown; adminOnly?: unknown }>();
    if (!Array.isArray(beforehand) || !Array.isArray(adminOnly)) return c.text('beforehand and adminOnly have to be lists.', 400);
    await nested.consent.become({ beforehand: beforehand.map(String), adminOnly: adminOnly.map(String) });
    return c.body(null, 204);
  });
  app.post('/__sandbox/revoke', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    if (typeof body !== 'object' || body === null || !('asksUser' in body) || typeof body.asksUser !== 'boolean') return c.text('asksUser has to be true or false.', 400);
    nested.revocation.revoke(body.asksUser);
    return c.body(null, 204);
  });
  return app;
}

function stateOf({ mailbox, appOrigin, dataFolder, offsetMs }: HostRoutesOptions): HostState {
  const me = ownEntry(mailbox);
  return {
    appOrigin,
    dataFolder,
    offsetMs: offsetMs(),
    tenantId: mailbox.state.tenant().tenantId,
    me: { id: me.id, name: me.displayName, address: me.mail, timeZone: me.timeZone },
    meetings: oneToOnes(mailbox),
    others: otherMeetings(mailbox),
  };
}

async function orRefused(c: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphRefusal) return c.text('There is no such appointment.', 404);
    throw error;
  }
}
