import { createAddresses } from '../../../src/adapters/graph/addresses';
import { decodeDriveItem } from '../../../src/adapters/graph/decode-drive-item';

const item = (more: object = {}) => decodeDriveItem({ id: 'i1', eTag: '"1"', file: {}, '@microsoft.graph.downloadUrl': 'https://files.example/1', ...more });

describe('createAddresses', () => {
  it('gives what a listing said, once', () => {
    const addresses = createAddresses(() => 0);
    addresses.learn(item());
    expect(addresses.take('i1')).toMatchObject({ tag: '"1"', address: 'https://files.example/1' });
    expect(addresses.take('i1')).toBeUndefined();
  });

  it('gives nothing that is minutes old', () => {
    let now = 0;
    const addresses = createAddresses(() => now);
    addresses.learn(item());
    now = 120_000;
    expect(addresses.take('i1')).toBeUndefined();
  });

  it('learns nothing of an item without a tag or an address', () => {
    const addresses = createAddresses(() => 0);
    addresses.learn(item({ eTag: undefined }));
    addresses.learn(item({ '@microsoft.graph.downloadUrl': undefined }));
    expect(addresses.take('i1')).toBeUndefined();
  });
});
