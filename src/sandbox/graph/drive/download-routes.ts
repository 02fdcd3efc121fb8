import { Hono } from 'hono';

import { GraphRefusal } from '../graph-refusal';
import { readContent } from './disk';
import { redeem } from './downloads';
import type { Drive } from './drive-state';
import { itemJson } from './item-json';
import { noticeOutsideChanges } from './notice-outside-changes';
import { cancelUpload, takePiece, type UploadProgress } from './uploads';

const ANYONE = { 'Access-Control-Allow-Origin': '*' };

/**
 * The host that files are downloaded from, of an origin of its own.
 *
 * An address carries its own permission. The host answers a plain GET to anybody, and no preflight: a browser that
 * adds any header of its own gets nothing. Upload addresses do answer preflights.
 */
export function downloadRoutes(drive: Drive): Hono {
  const app = new Hono();
  app.get('/download', (c) => {
    // Graph's token means nothing here; sending it along is a mistake to be noticed.
    if (c.req.header('Authorization') !== undefined) return c.text('Unauthorized', 401, ANYONE);
    // No look for outside changes, as before each of Graph's answers: a device that is filled asks for hundreds of these.
    const content = redeem(drive, c.req.query('tempauth') ?? '');
    const bytes = content && readContent(drive.disk, content.hash);
    if (content === undefined || bytes === undefined) return c.text('Not Found', 404, ANYONE);
    const name = encodeURIComponent(content.name);
    return c.body(new Uint8Array(bytes), 200, {
      ...ANYONE,
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff',
    });
  });
  app.options('/download', (c) => c.body(null, 405));
  uploadRoutes(app, drive);
  return app;
}

function uploadRoutes(app: Hono, drive: Drive): void {
  app.options('/upload', (c) => {
    return c.body(null, 204, { ...ANYONE, 'Access-Control-Allow-Methods': 'PUT, DELETE', 'Access-Control-Allow-Headers': 'Content-Range, Content-Type' });
  });
  app.put('/upload', async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    noticeOutsideChanges(drive);
    return refusing(() => progressAnswer(drive, takePiece(drive, c.req.query('session') ?? '', c.req.header('Content-Range'), bytes)));
  });
  app.delete('/upload', (c) =>
    refusing(() => {
      cancelUpload(drive, c.req.query('session') ?? '');
      return new Response(null, { status: 204, headers: ANYONE });
    }),
  );
}

function progressAnswer(drive: Drive, progress: UploadProgress): Response {
  if (progress.kind === 'done') return Response.json(itemJson(drive, progress.file), { status: progress.isNew ? 201 : 200, headers: ANYONE });
  const { nextByte, expiresAt } = progress;
  return Response.json(
    { expirationDateTime: new Date(expiresAt).toISOString(), nextExpectedRanges: [`${nextByte}-`] },
    { status: 202, headers: ANYONE },
  );
}

/** This host is outside of Graph: its refusals have the same code, and no request ids. */
function refusing(work: () => Response): Response {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    return Response.json({ error: { code: error.code, message: error.message } }, { status: error.status, headers: ANYONE });
  }
}
