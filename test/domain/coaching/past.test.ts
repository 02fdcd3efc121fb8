import { readPast } from '../../../src/domain/coaching/past';
import type { Prompt, PromptId, Situation } from '../../../src/domain/coaching/prompt';
import { promptPool } from '../../../src/domain/coaching/prompt-pool';
import { promptReason } from '../../../src/domain/coaching/reasons';
import { addDays } from '../../../src/domain/shared/time';
import { anInput, TODAY } from './an-input';

const prompt = (id: string, over: Partial<Prompt> = {}): Prompt => ({
  id: id as PromptId,
  kind: 'question',
  hat: 'leader',
  audience: 'shared',
  text: `What about ${id}?`,
  system: 'S3',
  situations: ['steady'],
  relations: ['report'],
  followUps: ['What else?'],
  minutes: 4,
  heading: 'Inspire',
  ...over,
});
const used = (weeksAgo: number, id: string | undefined, situation: Situation = 'steady', kind: 'question' | 'delegation' = 'question') => ({
  date: addDays(TODAY, -7 * weeksAgo),
  situation,
  items: [{ promptId: id as PromptId | undefined, kind, hat: 'leader' as const, state: 'covered' as const, text: '' }],
});
const story = prompt('story', { part: 'inspire', tool: 'vision' });

describe('readPast', () => {
  it('[C6] counts the age of a tag in steady 1:1s alone', () => {
    const { lastOfTag } = readPast([used(1, 'x'), used(2, 'x', 'crisis'), used(3, 'story')], [story], TODAY);
    expect(lastOfTag.get('part:inspire')).toEqual({ age: 1, date: addDays(TODAY, -21) });
  });

  it('[C6] takes a look at something handed over for handing over, and nothing else without a prompt', () => {
    const { lastOfTag } = readPast([used(1, undefined, 'steady', 'delegation'), used(2, undefined)], [], TODAY);
    expect([...lastOfTag.keys()]).toEqual(['part:empower-others', 'tool:empowerment']);
  });
});

describe('promptPool', () => {
  const pool = (prompts: readonly Prompt[], history: ReturnType<typeof used>[] = []) =>
    promptPool({ prompts, situation: 'steady', relation: 'report', past: readPast(history, prompts, TODAY), excluded: new Set(), occasions: new Set(), spokenOf: new Set(), seed: 'seed' });

  it('[C6] takes next what serves a tag that the agenda does not have yet', () => {
    for (const last of ['a', 'b', 'c', 'd', 'e']) {
      const same = [prompt('first', { tool: 'vision', part: 'inspire' }), prompt(`vision-${last}`, { tool: 'vision', part: 'inspire' }), prompt('courage', { tool: 'courage' })];
      const { take } = pool(same);
      take(() => true);
      expect(take(() => true)?.id).toBe('courage');
    }
  });

  it('[C5] takes among equals what was longest unused', () => {
    for (const names of [['a', 'b', 'c'], ['c', 'a', 'b'], ['b', 'c', 'a']] as const) {
      const rest = Array.from({ length: 6 }, (_, week) => used(week + 1, undefined));
      const history = [...rest, used(7, names[0]), used(8, names[1]), used(9, names[2])];
      expect(pool(names.map((name) => prompt(name)), history).take(() => true)?.id).toBe(names[2]);
    }
  });
});

describe('promptReason', () => {
  it('[C8] names what has not come up for longest', () => {
    const others = [prompt('new-part', { part: 'inspire' }), prompt('old-tool', { tool: 'vision' })];
    const past = readPast([used(1, 'new-part'), used(5, 'old-tool')], [...others, story], TODAY);
    expect(promptReason(story, past, anInput())).toBe('Where this is going last came up on 20 October');
    const reversed = readPast([used(1, 'old-tool'), used(5, 'new-part')], [...others, story], TODAY);
    expect(promptReason(story, reversed, anInput())).toBe('What lifts people last came up on 20 October');
    expect(promptReason(prompt('plain'), past, anInput())).toBe('Not used with Noor before');
  });
});
