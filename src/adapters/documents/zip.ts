import { Zip, ZipDeflate } from 'fflate';

type ZipEntry = { readonly path: string; readonly text: string };

/** About as much text as packs within a frame. */
const SLICE = 65_536;

/**
 * A ZIP archive of texts, in pieces that follow each other. Names are UTF-8 and marked so where they are not ASCII.
 *
 * @param at epoch ms that every entry carries as its time
 * @param pause lets the screen draw; called between slices of the work
 */
export async function zipOf(entries: readonly ZipEntry[], at: number, pause: () => Promise<void>): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, part) => {
    if (error === null) parts.push(part);
    else failures.push(error);
  });
  const encoder = new TextEncoder();
  let packed = 0;
  for (const { path, text } of entries) {
    const file = Object.assign(new ZipDeflate(path), { mtime: at });
    zip.add(file);
    file.push(encoder.encode(text), true);
    packed += text.length;
    if (packed < SLICE) continue;
    packed = 0;
    await pause();
  }
  zip.end();
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  return parts;
}
