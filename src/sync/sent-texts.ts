import type { FilePath } from '../domain/notes/file-path';
import type { AgreedFile, DeviceNotes } from './ports';

/** More uploads of one file than this are never under way without one of them having been read back. */
const KEPT = 8;

type Sent = { readonly since: string | undefined; readonly texts: readonly string[] };

/**
 * The texts of a file that were sent since the last agreement and whose answers may have been lost. Kept on the
 * device, because a tab may die between the request and its answer: the next one then knows its own words (S8).
 */
export async function sentTexts(
  device: Pick<DeviceNotes, 'readCache'>,
  path: FilePath,
  agreed: AgreedFile | undefined,
): Promise<readonly string[]> {
  const sent = decode(await device.readCache(keyOf(path)));
  return sent !== undefined && sent.since === agreed?.tag ? sent.texts : [];
}

/** To be called, and waited for, before the text leaves. */
export async function rememberSent(
  device: Pick<DeviceNotes, 'readCache' | 'writeCache'>,
  path: FilePath,
  agreed: AgreedFile | undefined,
  text: string,
): Promise<void> {
  const before = await sentTexts(device, path, agreed);
  if (before.includes(text)) return;
  const sent: Sent = { since: agreed?.tag, texts: [...before, text].slice(-KEPT) };
  await device.writeCache(keyOf(path), sent);
}

function keyOf(path: FilePath): string {
  return `sync:sent:${path}`;
}

function decode(value: unknown): Sent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { since, texts } = value as Partial<Record<keyof Sent, unknown>>;
  if (!Array.isArray(texts)) return undefined;
  return {
    since: typeof since === 'string' ? since : undefined,
    texts: texts.filter((text) => typeof text === 'string'),
  };
}
