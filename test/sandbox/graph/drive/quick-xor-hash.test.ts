import fc from 'fast-check';

import { quickXorHash } from '../../../../src/sandbox/graph/drive/quick-xor-hash';

describe('quickXorHash', () => {
  it.each([
    ['', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    ['Sg==', 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='],
    ['tbQ=', 'taAFAAAAAAAAAAAAAgAAAAAAAAA='],
    ['0pZP', '0rDEEwAAAAAAAAAAAwAAAAAAAAA='],
  ])('of the bytes %s is what the service gives', (bytes, hash) => {
    expect(quickXorHash(Buffer.from(bytes, 'base64'))).toBe(hash);
  });

  it('is the exclusive or of all bytes, each turned 11 bits further', () => {
    const mask = (1n << 160n) - 1n;
    const model = (bytes: Uint8Array) => {
      const turned = [...bytes].map((byte, index) => {
        const by = BigInt((index * 11) % 160);
        return ((BigInt(byte) << by) | (BigInt(byte) >> (160n - by))) & mask;
      });
      const sum = turned.reduce((left, right) => left ^ right, BigInt(bytes.length) << 96n);
      return Buffer.from(sum.toString(16).padStart(40, '0'), 'hex').reverse().toString('base64');
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => expect(quickXorHash(bytes)).toBe(model(bytes))));
  });
});
