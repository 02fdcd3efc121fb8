import fc from 'fast-check';

import { DUTY_IDS, dutiesOf, type DutyId } from '../../../src/domain/insights/duties';
import type { Facts } from '../../../src/domain/insights/facts';
import { NOTHING_OF_ME } from '../../../src/domain/people/me';
import type { PersonFile, PersonId } from '../../../src/domain/people/person';
import { idWords } from '../../support/id-words';
import { commitment, covered, day, delegation, fact, goal, person, someFacts } from './some-facts';

const duty = (id: DutyId, over: Partial<Facts>) => dutiesOf(someFacts(over), idWords()).find((each) => each.id === id);
const jonas = (over: Partial<PersonFile> = {}) => person({ id: 'jonas' as PersonId, name: 'Jonas', ...over });

describe('dutiesOf', () => {
  it('[Q8] has each duty once, and says where there is nothing to count', () => {
    const duties = dutiesOf(someFacts(), idWords());
    expect(duties.map(({ id }) => id)).toEqual(DUTY_IDS);
    expect(new Set(duties.map(({ state }) => state))).toEqual(new Set(['nothing-yet']));
  });

  it.each<[DutyId, Partial<Facts>, number, number]>([
    ['meet', { people: [person(), jonas()], notes: [fact('2026-11-20', { text: 'Talked' }), fact('2026-09-01', { personId: 'jonas' as PersonId, text: 'Talked' })] }, 1, 2],
    ['goals', { people: [person({ goals: [goal({ due: day('2026-12-01') })] }), jonas({ goals: [goal({ due: day('2026-11-01') }), goal({ state: 'done' })] })] }, 1, 2],
    ['purpose', { people: [person({ goals: [goal({ purpose: 'Nobody waits' }), goal(), goal({ state: 'dropped' })] })] }, 1, 2],
    ['plan', { people: [person({ plan: [{ id: 'p', skill: 'Talks', action: '', due: undefined, state: 'open' }] }), jonas()] }, 1, 2],
    ['feedback', { people: [person(), jonas()], notes: [fact('2026-11-20', { feedback: [{ id: 'f', behaviour: 'Asked first', effect: '', next: '' }] })] }, 1, 2],
    ['feedback', { people: [person({ feedback: [said('2026-11-20')] }), jonas({ feedback: [said('2026-01-20')] })] }, 1, 2],
    ['coaching', { notes: [fact('2026-11-20', { agenda: [covered('leader', 'coach-02')] }), fact('2026-11-13', { text: 'Talked' })] }, 1, 2],
    ['review', { people: [person({ reviewPoints: [{ id: 'a', text: 'x', said: day('2026-10-01') }, { id: 'b', text: 'y', said: undefined }] })] }, 1, 2],
    ['hiring', { me: { ...NOTHING_OF_ME, openings: [{ id: 'o', role: 'Planner', looksFor: 'calm', state: 'open' }, { id: 'q', role: 'Clerk', looksFor: '', state: 'open' }, { id: 'r', role: 'Old', looksFor: '', state: 'done' }] } }, 1, 2],
    ['handing-over', { people: [person({ delegations: [delegation({ nextLook: day('2026-12-01') }), delegation({ id: 'd2', nextLook: day('2026-11-01') }), delegation({ id: 'd3', state: 'done' })] })] }, 1, 2],
    ['promises', { notes: [fact('2026-11-20', { commitments: [commitment('me', 'done'), commitment('me', 'open'), commitment('them', 'open')] })] }, 1, 2],
    ['upward', { people: [person({ relation: 'manager', raised: [raised('a', 'Two more from May'), raised('b', '')] })] }, 1, 2],
    ['successors', { people: [person({ successorFor: [{ id: 's', role: 'Mine', ready: 'later' }], stretch: [{ id: 'x', text: 'The fair', due: undefined, state: 'open' }] }), jonas({ successorFor: [{ id: 's', role: 'Mine', ready: 'now' }] })] }, 1, 2],
  ])('[Q8] counts %s', (id, over, count, of) => {
    expect(duty(id, over)).toMatchObject({ count, of, state: 'partly' });
  });

  it('[Q8] tells kept from partly from open, and when it was last looked at', () => {
    const me = { ...NOTHING_OF_ME, dutyReviews: [{ id: 'plan', day: day('2026-10-01') }] };
    const step = { id: 'p', skill: 'Talks', action: '', due: undefined, state: 'open' as const };
    expect(duty('plan', { me, people: [person({ plan: [step] })] })).toMatchObject({ state: 'kept', reviewed: '2026-10-01' });
    expect(duty('plan', { people: [person()] })).toMatchObject({ state: 'open', reviewed: undefined });
  });

  it('[Q8] has no word in it of any note, of any person, or of the user’s own file', () => {
    const secret = fc.stringMatching(/^[a-z]{3,9}$/).map((word) => `secret-${word}`);
    fc.assert(
      fc.property(secret, (word) => {
        const me = { ...NOTHING_OF_ME, openings: [{ id: 'o', role: word, looksFor: word, state: 'open' as const }] };
        const people = [person({ name: word, goals: [goal({ text: word, purpose: word })], delegations: [delegation({ what: word })], raised: [raised('a', word)], feedback: [{ ...said('2026-11-20'), behaviour: word, effect: word, next: word }] })];
        const notes = [fact('2026-11-20', { personName: word, text: word, privateText: word, commitments: [commitment('me', 'done', word)], feedback: [{ id: 'f', behaviour: word, effect: word, next: word }] })];
        expect(JSON.stringify(dutiesOf(someFacts({ me, people, notes }), idWords()))).not.toContain(word);
      }),
    );
  });
});

function said(date: string): PersonFile['feedback'][number] {
  return { id: 'f', behaviour: 'Asked first', effect: '', next: '', day: day(date) };
}

function raised(id: string, outcome: string): PersonFile['raised'][number] {
  return { id, text: 'Two more people', from: 'noor' as PersonId, fromName: 'Noor', since: day('2026-10-01'), outcome, state: outcome === '' ? 'open' : 'done' };
}
