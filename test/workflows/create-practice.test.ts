import type { FilePath } from '../../src/domain/notes/file-path';
import { createPractice } from '../../src/workflows/create-practice';
import { aDesk } from './a-desk';

const PATH = 'People/noor-noor1234/2026/2026-11-24-n1.md' as FilePath;
const NOTE = '---\ntwo-hats: 1\nid: n1\nperson: noor1234\nwith: Noor Haddad\ndate: 2026-11-24\n---\n\n## Notes\n\nTalked\n';
const PLAN = { behaviour: ' Ask first ', when: 'When Noor asks', then: 'I ask back', personId: undefined };

async function aPractice() {
  const desk = aDesk();
  await desk.local.edit(PATH, () => NOTE);
  const practice = createPractice(desk);
  await practice.open();
  const ready = () => {
    const state = practice.snapshot();
    if (state.kind !== 'ready') throw new Error(`the practice is ${state.kind}`);
    return state;
  };
  return { ...desk, practice, ready };
}

describe('the practice', () => {
  it('is chosen, gets the chances of closed 1:1s, and ends with its share', async () => {
    const { practice, ready } = await aPractice();
    expect(ready()).toEqual({ kind: 'ready', current: undefined, earlier: [] });
    await practice.start(PLAN);
    await practice.logChance(PATH, false, '');
    await practice.logChance(PATH, true, ' It worked ');
    expect(ready().current).toMatchObject({ kind: 'running', taken: 1, practice: { behaviour: 'Ask first', from: '2026-11-24', to: '2026-12-23' }, chances: [{ personName: 'Noor Haddad', taken: true, words: 'It worked', day: '2026-11-24' }] });

    await practice.end();
    expect(ready()).toMatchObject({ current: undefined, earlier: [{ kind: 'ended', taken: 1 }] });
  });

  it('goes on when the user says so', async () => {
    const { practice, ready } = await aPractice();
    await practice.start(PLAN);
    await practice.goOn();
    expect(ready().current).toMatchObject({ days: 66 });
  });

  it('notes nothing while nothing is practised, and refuses a 1:1 that it does not know', async () => {
    const { practice, local } = await aPractice();
    await practice.logChance(PATH, true, '');
    expect(await local.read('me.md' as FilePath)).toBeUndefined();
    await practice.start(PLAN);
    await expect(practice.logChance('People/x/2026/2026-11-24-zz.md' as FilePath, true, '')).rejects.toMatchObject({ reason: 'not-found' });
  });

  it('keeps its state while other files change', async () => {
    const { practice, ready, local, surroundings } = await aPractice();
    await practice.start(PLAN);
    const before = ready();
    await local.edit('settings.yaml' as FilePath, () => 'two-hats: 1\n');
    await surroundings.pass(10);
    expect(ready()).toBe(before);
  });
});
