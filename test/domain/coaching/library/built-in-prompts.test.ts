import { builtInPrompts } from '../../../../src/domain/coaching/library/built-in-prompts';
import { PLAN_PARTS, PROMPT_KINDS, RELATIONS, SHIFTS, SITUATIONS, SKILLS, SYSTEMS, TOOLS } from '../../../../src/domain/coaching/prompt';

/** The headings of the article that the coaching model comes from. */
const HEADINGS = [
  'The Manager’s Mindset',
  'The Leader’s Mindset',
  'A Leader’s Toolbox',
  'The Danger of Over-Managing',
  'The Danger of Over-Leading',
  'Manager vs Leader: When to Use Each Approach',
  'Practical Example: Turning Chaos Into Clarity',
  'You Must Be a Manager First (My point of view)',
  'The 6 Core Manager Skills You Must Master First',
  '1. From Checklist to Compass',
  '2. From Control to Trust',
  '3. From Feedback to Coaching',
  '4. From Performance to Purpose',
  'The Middle Manager Trap',
  'Common Questions About the Difference Between Managers and Leadership',
  'Clarify Purpose',
  'Empower Others',
  'Coach, Don’t Fix',
  'Inspire',
  'Develop Successors',
  'Download my Manager Duty template',
  'The Real Test: Have You Mastered the Difference?',
];

const words = (text: string) => new Set(text.toLowerCase().match(/[a-z']+/g));

function likeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}

describe('builtInPrompts', () => {
  const prompts = builtInPrompts();

  it('[C14] has at least 150 prompts', () => {
    expect(prompts.length).toBeGreaterThanOrEqual(150);
  });

  it('[C14] is read in a glance: under 120 characters, one sentence, no exclamation', () => {
    for (const { text, followUps } of prompts)
      for (const line of [text, ...followUps]) {
        expect(line.length).toBeLessThan(120);
        expect(line).toMatch(/^[A-Z][^!?;]*[^.!;]$/);
      }
  });

  it('[C14] asks openly: what, how, who, which, where or when, never yes or no, never why did you', () => {
    const closed = /^(?:do|does|did|is|are|was|were|can|could|have|has|had|will|would|should|shall|may)\b/i;
    for (const { text } of prompts.filter(({ text: line }) => line.endsWith('?'))) {
      expect(text).toMatch(/\b(?:what|how|who|whom|whose|which|where|when)\b/i);
      expect(text).not.toMatch(closed);
      expect(text).not.toMatch(/\bwhy did(?:n't)? you\b/i);
    }
    for (const { kind, text } of prompts) if (kind !== 'action' && kind !== 'feedback') expect(text).toMatch(/\?$/);
  });

  it('[C14] judges what was done and never what someone is', () => {
    for (const { text } of prompts) expect(text).not.toMatch(/\b(?:lazy|smart|talented|difficult person|attitude|personality|score|rate)\b/i);
  });

  it('[C14] uses no jargon', () => {
    for (const { text, followUps } of prompts)
      expect([text, ...followUps].join(' ')).not.toMatch(/\b(?:KPI|OKR|synerg\w*|leverage|stakeholders?|bandwidth|deep dive|align\w*|sprint|roadmap|deliverables?|SMART)\b/i);
  });

  it('[C14] says nothing twice, nor nearly', () => {
    for (const [index, { text }] of prompts.entries())
      for (const other of prompts.slice(0, index)) if (likeness(text, other.text) >= 0.5) throw new Error(`${text} / ${other.text}`);
  });

  it('[C14] serves every system, part, skill, shift, tool and kind', () => {
    const has = (key: 'system' | 'part' | 'skill' | 'shift' | 'tool' | 'kind') => new Set(prompts.map((prompt) => prompt[key]));
    // S12 to S16 and S1 to S11 alike: all but none are made of questions or reflections.
    for (const system of SYSTEMS) expect(has('system')).toContain(system);
    for (const part of PLAN_PARTS) expect(has('part')).toContain(part);
    for (const skill of SKILLS) expect(has('skill')).toContain(skill);
    for (const shift of SHIFTS) expect(has('shift')).toContain(shift);
    for (const tool of TOOLS) expect(has('tool')).toContain(tool);
    for (const kind of PROMPT_KINDS) expect(has('kind')).toContain(kind);
  });

  it.each(RELATIONS.flatMap((relation) => SITUATIONS.map((situation) => [relation, situation] as const)))(
    '[C14] has twelve prompts or more for a %s in %s, of both hats and both audiences where both fit',
    (relation, situation) => {
      const usable = prompts.filter(({ relations, situations }) => relations.includes(relation) && situations.includes(situation));
      expect(usable.length).toBeGreaterThanOrEqual(12);
      expect(new Set(usable.map(({ hat }) => hat)).size).toBe(2);
      expect(usable.some(({ audience }) => audience === 'shared')).toBe(true);
    },
  );

  it('[C14] names a heading of the article for each', () => {
    expect(prompts.map(({ heading }) => heading).filter((heading) => !HEADINGS.includes(heading))).toEqual([]);
  });

  it('[C14] says to the counterpart only what is spoken to them', () => {
    for (const { audience, relations, situations, text } of prompts)
      if (audience === 'shared' && !relations.includes('manager') && !situations.includes('crisis')) expect(text).not.toMatch(/\b(?:this person|they did|their work|you hand over)\b/);
  });
});
