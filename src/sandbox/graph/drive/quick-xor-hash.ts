const BITS = 160;
const SHIFT = 11;

/** The hash that work accounts give of a file, in Base64: each byte is turned in 11 bits further on, the length last. */
export function quickXorHash(bytes: Uint8Array): string {
  const hash = new Uint8Array(BITS / 8);
  bytes.forEach((byte, index) => {
    const bit = (index * SHIFT) % BITS;
    const [at, offset] = [bit >> 3, bit & 7];
    hash[at] = (hash[at] ?? 0) ^ ((byte << offset) & 0xff);
    if (offset > 0) {
      const next = (at + 1) % hash.length;
      hash[next] = (hash[next] ?? 0) ^ (byte >> (8 - offset));
    }
  });
  const length = new DataView(new ArrayBuffer(8));
  length.setBigUint64(0, BigInt(bytes.length), true);
  for (let index = 0; index < 8; index++) {
    const at = hash.length - 8 + index;
    hash[at] = (hash[at] ?? 0) ^ length.getUint8(index);
  }
  return Buffer.from(hash).toString('base64');
}
