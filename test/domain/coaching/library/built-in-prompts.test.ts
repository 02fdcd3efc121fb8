import { builtInPrompts } from '../../../../src/domain/coaching/library/built-in-prompts';
import { PLAN_PARTS, PROMPT_KINDS, RELATIONS, SHIFTS, SITUATIONS, SKILLS, SYSTEMS, TOOLS, type Prompt } from '../../../../src/domain/coaching/prompt';
import headings from './article-headings.json';

/** Words that say nothing of what a sentence is about. */
const LITTLE = new Set(
  'a about again all also an and any are as at be been by can could did do does for from had has have how i in is it its let me my not now of on one or our so than that the their them then there these they this to us was we were what when where which who whom will with would you your'.split(' '),
);

const words = (text: string) => new Set(text.toLowerCase().match(/[a-z']+/g));

const weighty = (text: string) => new Set([...words(text)].filter((word) => !LITTLE.has(word)));

function likeness(a: string, b: string, read = words): number {
  const [left, right] = [read(a), read(b)];
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

  it('[C14] holds one idea: one question, in two clauses at the most', () => {
    for (const { text } of prompts.filter(({ text: line }) => line.endsWith('?'))) {
      const clauses = text.split(/[,:]? and (?=(?:what|how|who|whom|whose|which|where|when)\b)|, (?=(?:what|how|who|whom|whose|which|where|when)\b)|: /);
      expect([text, clauses.length <= 2]).toEqual([text, true]);
    }
  });

  it('[C14] judges what was done and never what someone is', () => {
    for (const { text } of prompts) expect(text).not.toMatch(/\b(?:lazy|smart|talented|difficult person|attitude|personality|score|rate)\b/i);
  });

  it('[C14] uses no jargon', () => {
    const jargon =
      /\b(?:KPIs?|OKRs?|ROI|SMART|IDP|360|synerg\w*|leverag\w*|stakeholders?|bandwidth|deep dive|align\w*|sprints?|backlog|roadmaps?|deliverables?|action items?|touch base|circle back|low-hanging|north star|mindset|ownership|empower\w*|onboard\w*|upskill\w*|pipeline|takeaways?|proactive\w*|holistic|agile|impactful|actionable|learnings|best practices?|paradigm|headcount|FTEs?|cascad\w*|buy-in|quick wins?|win-win|game.?changer|growth areas?|performance issues?)\b/i;
    for (const { text, followUps } of prompts) expect([text, ...followUps].join(' ')).not.toMatch(jargon);
  });

  it('[C14] says nothing twice, nor nearly', () => {
    for (const [index, { text }] of prompts.entries())
      for (const other of prompts.slice(0, index)) if (likeness(text, other.text) >= 0.5 || likeness(text, other.text, weighty) >= 0.6) throw new Error(`${text} / ${other.text}`);
  });

  it('[C14] follows up with something else than the prompt itself', () => {
    for (const { text, followUps } of prompts) for (const line of followUps) expect([text, line, likeness(text, line) < 0.5]).toEqual([text, line, true]);
  });

  it.each<[keyof Prompt, readonly string[]]>([
    ['system', SYSTEMS],
    ['part', PLAN_PARTS],
    ['skill', SKILLS],
    ['shift', SHIFTS],
    ['tool', TOOLS],
    ['kind', PROMPT_KINDS],
    ['hat', ['manager', 'leader']],
    ['audience', ['shared', 'private']],
    ['situations', SITUATIONS],
    ['relations', RELATIONS],
  ])('[C14] serves every value of %s, and none that is not known', (key, values) => {
    const found = new Set(prompts.flatMap((prompt) => prompt[key] ?? []));
    expect([...found].sort()).toEqual([...values].sort());
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
    expect(prompts.map(({ heading }) => heading).filter((heading) => !headings.includes(heading))).toEqual([]);
  });

  it('[C14] says to the counterpart only what is spoken to them', () => {
    for (const { audience, relations, situations, text } of prompts)
      if (audience === 'shared' && !relations.includes('manager') && !situations.includes('crisis')) expect(text).not.toMatch(/\b(?:this person|they did|their work|you hand over)\b/);
  });
});
