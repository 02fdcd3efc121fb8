/** One file of an archive. */
export type ZipEntry = { readonly path: string; readonly text: string };

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const VERSION = 20;
/** Bit 11: names are UTF-8. */
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day a ZIP knows: the files carry their own dates. */
const NO_DATE = 0x0021;

/**
 * A ZIP archive with its files stored as they are, not packed: notes are small, and the reader of an export needs no more.
 * Format: PKWARE APPNOTE 6.3, without the 64-bit extension, so up to 65,535 files and 4 GB.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { path, text } of entries) {
    const name = encoder.encode(path);
    const content = encoder.encode(text);
    // Version, flags, method 0 (stored), time, date, checksum, two sizes, name length, no extra field.
    const common = [
      [VERSION, 2], [UTF8_NAMES, 2], [0, 2], [0, 2], [NO_DATE, 2], [crc32(content), 4], [content.length, 4], [content.length, 4], [name.length, 2], [0, 2],
    ] as const;
    const local = [numbers([[LOCAL_HEADER, 4], ...common]), name, content];
    central.push(numbers([[CENTRAL_HEADER, 4], [VERSION, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), name);
    parts.push(...local);
    offset += sizeOf(local);
  }
  const size = sizeOf(central);
  const end = numbers([[END_OF_CENTRAL, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [size, 4], [offset, 4], [0, 2]]);
  return joined([...parts, ...central, end]);
}

function numbers(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
