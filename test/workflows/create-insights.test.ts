import { createCoach } from '../../src/workflows/create-coach';
import { createInsights } from '../../src/workflows/create-insights';
import type { FilePath } from '../../src/domain/notes/file-path';
import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import { aDesk } from './a-desk';
import { builtInLibrary } from './built-in-library';

const note = (person: string, date: string, text = 'Talked') => `---\ntwo-hats: 1\nid: ${date.replaceAll('-', '')}${person}\nperson: ${person}\nwith: Noor Haddad\ndate: ${date}\n---\n\n## Notes\n\n${text}\n`;
const pathOf = (person: string, date: string) => `People/noor-${person}/${date.slice(0, 4)}/${date}-${date.replaceAll('-', '')}${person}.md` as FilePath;
const PERSON = '---\ntwo-hats: 1\nid: noor1234\nname: Noor Haddad\nrelation: report\n---\n';

async function aPage(dates: readonly string[] = ['2026-11-20']) {
  const desk = aDesk();
  await desk.local.edit('People/noor-noor1234/person.md' as FilePath, () => PERSON);
  for (const date of dates) await desk.local.edit(pathOf('noor1234', date), () => note('noor1234', date));
  const coach = createCoach(builtInLibrary());
  const insights = createInsights({ ...desk, coach });
  const opened = insights.open();
  await desk.surroundings.pass(10);
  await opened;
  const facts = () => {
    const state = insights.snapshot();
    if (state.kind !== 'ready') throw new Error(`the page is ${state.kind}`);
    return state.facts;
  };
  return { ...desk, insights, facts };
}

describe('the insights', () => {
  it('know the notes of a year, newest first, and of earlier ones the last six with each person', async () => {
    const year = ['2026-11-20', '2026-01-02'];
    const { facts } = await aPage([...year, '2025-11-30', '2025-10-01', '2025-09-01', '2025-08-01', '2025-07-01', '2025-06-01']);
    expect(facts().notes.map(({ note: { date } }) => date)).toEqual([...year, '2025-11-30', '2025-10-01', '2025-09-01', '2025-08-01']);
    expect(facts()).toMatchObject({ today: '2026-11-24', people: [{ name: 'Noor Haddad' }] });
    expect(facts().prompts.size).toBe(builtInPrompts().length);
  });

  it('take a note that is written while the page is open, and keep what did not change as it is', async () => {
    const { facts, local, surroundings } = await aPage();
    const before = facts();
    await local.edit('settings.yaml' as FilePath, () => 'two-hats: 1\n');
    await surroundings.pass(10);
    expect(facts()).toBe(before);

    await local.edit(pathOf('noor1234', '2026-11-23'), () => note('noor1234', '2026-11-23'));
    await surroundings.pass(10);
    expect(facts().notes.map(({ note: { date } }) => date)).toEqual(['2026-11-23', '2026-11-20']);
    expect(facts().notes[1]).toBe(before.notes[0]);
  });

  it('leave a note out that can no longer be read', async () => {
    const { facts, local, surroundings } = await aPage();
    await local.edit(pathOf('noor1234', '2026-11-20'), () => 'no front matter');
    await surroundings.pass(10);
    expect(facts().notes).toEqual([]);
  });

  it('keep objectives, stories and openings in the user’s own file, and nothing that is empty', async () => {
    const { insights, facts } = await aPage();
    await insights.addObjective({ text: ' KPI 4 ', plain: ' Nobody waits ' });
    await insights.addStory({ text: 'The baker', goal: '' });
    await insights.addOpening({ role: 'Planner', looksFor: 'calm' });
    await insights.addObjective({ text: '', plain: 'Nobody calls twice' });
    await insights.addObjective({ text: 'KPI 5', plain: ' ' });
    await insights.addStory({ text: '', goal: 'x' });
    await insights.addOpening({ role: ' ', looksFor: 'x' });
    expect(facts().me).toMatchObject({
      objectives: [
        { text: 'KPI 4', plain: 'Nobody waits', day: '2026-11-24' },
        { text: 'Nobody calls twice', plain: 'Nobody calls twice', day: '2026-11-24' },
      ],
      stories: [{ text: 'The baker', day: '2026-11-24' }],
      openings: [{ role: 'Planner', looksFor: 'calm', state: 'open' }],
    });

    await insights.setOpening(facts().me.openings[0]?.id ?? '', 'done');
    await insights.remove('stories', facts().me.stories[0]?.id ?? '');
    expect(facts().me).toMatchObject({ stories: [], openings: [{ state: 'done' }] });
  });

  it('keep one self-check a quarter and one review of a duty', async () => {
    const { insights, facts } = await aPage();
    await insights.answer({ initiative: 3, vision: 2, throughOthers: 4, words: ' Better ' });
    await insights.answer({ initiative: 4, vision: 2, throughOthers: 4, words: '' });
    await insights.reviewDuty('handing-over');
    await insights.reviewDuty('handing-over');
    expect(facts().me.selfChecks).toMatchObject([{ quarter: '2026-Q4', initiative: 4, words: '' }]);
    expect(facts().me.dutyReviews).toEqual([{ id: 'handing-over', day: '2026-11-24' }]);
  });
});
