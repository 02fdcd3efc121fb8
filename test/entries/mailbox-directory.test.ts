import { Failure } from '../../src/domain/shared/failure';
import { mailboxInstead } from '../../src/entries/mailbox-directory';
import { createStore } from '../../src/workflows/store';

const ALEX = { name: 'Alex Morgan', address: 'Alex@example.com' };

function directory(me: () => Promise<never>, isDeviceNew: boolean) {
  const isWithoutGraph = createStore(false);
  const made = mailboxInstead(ALEX, () => isDeviceNew, isWithoutGraph)({ me, circle: () => Promise.resolve({ manager: undefined, reports: [] }) });
  return { made, isWithoutGraph };
}
const refused = () => Promise.reject(new Failure('consent-needed', 'read me'));

describe('mailboxInstead', () => {
  it('[OL5] takes Outlook’s word where Microsoft 365 says nothing and the device knows nobody', async () => {
    const { made, isWithoutGraph } = directory(refused, true);
    expect(await made.me()).toMatchObject({ name: 'Alex Morgan', addresses: ['alex@example.com'] });
    expect(isWithoutGraph.snapshot()).toBe(true);
  });

  it('[OL5] leaves it at the refusal where a store is open: the device’s copy is shown', async () => {
    const { made, isWithoutGraph } = directory(refused, false);
    await expect(made.me()).rejects.toMatchObject({ reason: 'consent-needed' });
    expect(isWithoutGraph.snapshot()).toBe(false);
  });
});
