import fc from 'fast-check';

import { PLAN_PARTS } from '../../../src/domain/coaching/prompt';
import { quarterOf } from '../../../src/domain/insights/quarters';
import { quarterView } from '../../../src/domain/insights/quarter-view';
import type { Facts } from '../../../src/domain/insights/facts';
import { NOTHING_OF_ME } from '../../../src/domain/people/me';
import type { PersonId } from '../../../src/domain/people/person';
import { addDays } from '../../../src/domain/shared/time';
import { idWords } from '../../support/id-words';
import { TODAY, covered, day, delegation, fact, person, someFacts } from './some-facts';

const view = (over: Partial<Facts> = {}) => quarterView(someFacts(over), quarterOf(TODAY), idWords());
const partOf = (part: (typeof PLAN_PARTS)[number], over: Partial<Facts> = {}) => {
  const found = view(over).find((each) => each.part === part);
  if (found === undefined) throw new Error(`there is no ${part}`);
  return found;
};

describe('quarterView', () => {
  it('[Q1] has the five parts, each with its question, its action and nothing found in empty files', () => {
    const parts = view();
    expect(parts.map(({ part }) => part)).toEqual(PLAN_PARTS);
    for (const { question, action, figure } of parts) {
      expect([question, action]).not.toContain('');
      expect(figure).toMatchObject({ count: 0, proofs: [] });
    }
  });

  it('[Q1] counts objectives in plain words and stories of the quarter alone', () => {
    const me = {
      ...NOTHING_OF_ME,
      objectives: [
        { id: 'o1', text: 'KPI 4', plain: 'Nobody waits longer than a day', day: day('2026-10-01') },
        { id: 'o2', text: 'Old', plain: 'Long ago', day: day('2026-09-30') },
        { id: 'o3', text: 'Not yet put plainly', plain: ' ', day: day('2026-11-01') },
      ],
      stories: [{ id: 's1', text: 'The baker in Lyon', goal: '', day: day('2026-11-02') }],
    };
    expect(partOf('clarify-purpose', { me }).figure).toEqual({ count: 1, of: undefined, proofs: [{ text: 'Nobody waits longer than a day', source: { kind: 'me' } }] });
    expect(partOf('inspire', { me }).figure.count).toBe(1);
  });

  it('[Q1] shows one full delegation out of one, and where it stands', () => {
    const people = [
      person({ delegations: [delegation()] }),
      person({ id: 'jonas' as PersonId, delegations: [delegation({ step: 4 }), delegation({ id: 'd2', since: day('2026-09-01') }), delegation({ id: 'd3', state: 'came-back' })] }),
    ];
    expect(partOf('empower-others', { people }).figure).toEqual({
      count: 1,
      of: 1,
      proofs: [{ text: 'Order of the rollout', source: { kind: 'person', personId: 'noor', personName: 'Noor Haddad' } }],
    });
  });

  it('[Q1] counts the 1:1s with a coaching question, out of those that took place', () => {
    const turn = { id: 't1', promptId: undefined, question: 'What would you try?', about: '', found: '' };
    const notes = [
      fact('2026-11-20', { coaching: [turn] }),
      fact('2026-11-13', { agenda: [covered('leader', 'coach-02')] }),
      fact('2026-11-06', { agenda: [covered('leader', 'coach-02', { state: 'open' })], text: 'We talked of the move' }),
      fact('2026-10-30', { agenda: [covered('leader', 'coach-02', { state: 'open' })] }),
      fact('2026-09-30', { coaching: [turn] }),
    ];
    const { figure, sentence } = partOf('coach-dont-fix', { notes });
    expect(figure).toMatchObject({ count: 2, of: 3 });
    expect(figure.proofs.map(({ text }) => text)).toEqual(['What would you try?', 'Line of coach-02']);
    expect(sentence).toContain('{"count":2,"held":3}');
  });

  it('[Q1] counts the named successors with a stretch project', () => {
    const successorFor = [{ id: 'r1', role: 'My own', ready: 'later' as const }];
    const people = [
      person({ successorFor, stretch: [{ id: 'p1', text: 'Lead the fair', due: undefined, state: 'open' }] }),
      person({ id: 'jonas' as PersonId, successorFor }),
      person({ id: 'mei' as PersonId, stretch: [{ id: 'p2', text: 'Run the lab', due: undefined, state: 'open' }] }),
    ];
    expect(partOf('develop-successors', { people }).figure).toMatchObject({ count: 1, of: 2 });
  });

  it('[Q2] gives a proof for each thing that it counts, and counts nothing outside the quarter', () => {
    const dates = fc.array(fc.integer({ min: -200, max: 200 }).map((offset) => addDays(TODAY, offset)), { maxLength: 20 });
    fc.assert(
      fc.property(dates, (list) => {
        const notes = [...new Set(list)].map((date) => fact(date, { agenda: [covered('leader', 'coach-02')] }));
        for (const { figure } of view({ notes })) {
          expect(figure.proofs).toHaveLength(figure.count);
          for (const { source } of figure.proofs) if (source.kind === 'note') expect(source.day >= '2026-10-01' && source.day <= '2026-12-31').toBe(true);
        }
      }),
    );
  });
});
