import type { FilePath } from '../../src/domain/notes/file-path';
import { personIdOf } from '../../src/domain/notes/paths';
import { trashedOn } from '../../src/domain/notes/trash';
import { createRetention } from '../../src/workflows/create-retention';
import { createTrash } from '../../src/workflows/create-trash';
import { aDesk } from './a-desk';
import { NOOR } from './an-event';

const NOOR_ID = personIdOf(NOOR.address);
const DAYS = ['2020-01-07', '2023-11-23', '2023-11-24', '2026-11-10'];
const pathOf = (day: string) => `People/noor-haddad-${NOOR_ID}/${day.slice(0, 4)}/${day}-n${day.replaceAll('-', '')}.md` as FilePath;
const textOf = (day: string) => `---\ntwo-hats: 1\nid: n${day.replaceAll('-', '')}\nperson: ${NOOR_ID}\nwith: Noor Haddad\ndate: ${day}\n---\n\n## Notes\n\nWords\n`;
const BY_HAND = `People/noor-haddad-${NOOR_ID}/2019 by hand.md` as FilePath;

async function aRetention() {
  const desk = aDesk({ now: '2026-11-24T08:00:00Z' });
  for (const day of DAYS) await desk.local.edit(pathOf(day), () => textOf(day));
  await desk.local.edit(BY_HAND, () => textOf('2019-01-01'));
  const trash = createTrash({ ...desk, flush: () => Promise.resolve() });
  const retention = createRetention({ ...desk, trash });
  const open = async () => {
    const opened = retention.open();
    await desk.surroundings.pass(1000);
    await opened;
  };
  await open();
  const older = () => {
    const state = retention.snapshot();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state.older.map(({ path }) => path);
  };
  return { ...desk, retention, older, open };
}

describe('createRetention', () => {
  it('[N24] keeps everything until the user chooses otherwise', async () => {
    const { retention, older } = await aRetention();
    expect(retention.snapshot()).toMatchObject({ kind: 'ready', years: undefined, before: undefined });
    expect(older()).toEqual([]);
  });

  it('[N24] lists what is older than the chosen years, oldest first, and moves nothing by itself', async () => {
    const { retention, older, open, surroundings, local } = await aRetention();
    await retention.setYears('3');
    await open();
    expect(retention.snapshot()).toMatchObject({ years: '3', before: '2023-11-24' });
    expect(older()).toEqual([pathOf('2020-01-07'), pathOf('2023-11-23')]);
    expect((await local.read('settings.yaml' as FilePath))?.text).toContain('keep-notes: 3');
    await surroundings.pass(24 * 3_600_000);
    expect((await local.list()).some(({ text }) => trashedOn(text) !== undefined)).toBe(false);
    await retention.setYears(undefined);
    expect(older()).toEqual([]);
  });

  it('[N24] moves what the user says into the trash, and takes it back', async () => {
    const { retention, older, open, surroundings, local } = await aRetention();
    await retention.setYears('2');
    await open();
    const undo = await retention.moveToTrash([pathOf('2020-01-07')]);
    await surroundings.pass(1000);
    expect(trashedOn((await local.read(pathOf('2020-01-07')))?.text ?? '')).toBe('2026-11-24');
    expect(older()).toEqual([pathOf('2023-11-23'), pathOf('2023-11-24')]);
    await undo();
    await surroundings.pass(1000);
    expect(older()).toHaveLength(3);
  });
});
