import { idWords } from '../../support/id-words';
import { balanceOverTime } from '../../../src/domain/insights/balance-over-time';
import { feedbackForMe } from '../../../src/domain/insights/feedback-for-me';
import { initiativeOverTime } from '../../../src/domain/insights/initiative';
import { promises } from '../../../src/domain/insights/promises';
import { questionsUsed } from '../../../src/domain/insights/questions-used';
import { quarterOf } from '../../../src/domain/insights/quarters';
import type { PromptId } from '../../../src/domain/coaching/prompt';
import type { PersonId } from '../../../src/domain/people/person';
import { TODAY, commitment, covered, fact, person, someFacts } from './some-facts';

const QUARTER = quarterOf(TODAY);

describe('the balance over time', () => {
  const notes = [
    fact('2026-11-20', { agenda: [covered('manager'), covered('leader', undefined, { state: 'skipped' }), covered('leader', undefined, { kind: 'topic' })] }),
    fact('2026-11-13', { agenda: [covered('manager'), covered('leader')] }),
    fact('2026-10-02', { agenda: [covered('manager')] }),
    fact('2026-09-25', { personId: 'jonas' as PersonId, agenda: [covered('leader')] }),
  ];

  it('[Q3] adds up what was covered, month by month, with the 1:1s it rests on', () => {
    const { months } = balanceOverTime(someFacts({ notes }), idWords());
    expect(months).toHaveLength(12);
    expect(months.slice(-3).map(({ id, managing, leading, meetings }) => [id, managing, leading, meetings.length])).toEqual([
      ['2026-09', 0, 1, 1],
      ['2026-10', 1, 0, 1],
      ['2026-11', 2, 1, 2],
    ]);
  });

  it('[Q3] knows the balance with a person from three 1:1s on, and says so below', () => {
    const people = [person(), person({ id: 'jonas' as PersonId, name: 'Jonas' }), person({ id: 'mei' as PersonId, name: 'Mei' })];
    const balance = balanceOverTime(someFacts({ notes, people }), idWords());
    expect(balance.overall).toMatchObject({ meetings: 4 });
    expect(balance.people.map(({ name, balance: { kind } }) => [name, kind])).toEqual([
      ['Noor Haddad', 'even'],
      ['Jonas', 'not-known'],
    ]);
  });

  it('[Q3] leaves out what lies ahead', () => {
    const ahead = [fact('2026-11-25', { agenda: [covered('leader')] })];
    expect(balanceOverTime(someFacts({ notes: ahead, people: [person()] }), idWords())).toMatchObject({ overall: { kind: 'not-known', meetings: 0 }, people: [] });
  });
});

describe('initiative over time', () => {
  it('[Q4] shows the moments of each month, and each test after an absence', () => {
    const notes = [
      fact('2026-11-20', { moments: [{ id: 'm1', text: 'Called the vendor' }] }),
      fact('2026-11-02', { whileAway: [{ id: 'w1', text: 'Offer for Lyon', outcome: 'moved' }, { id: 'w2', text: 'Leave plan', outcome: 'waited' }] }),
      fact('2025-11-30', { moments: [{ id: 'm2', text: 'Too long ago' }] }),
    ];
    const { months, tests } = initiativeOverTime(someFacts({ notes }));
    expect(months.map(({ moments }) => moments.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(tests.map(({ day, moved, waited }) => [day, moved.map(({ text }) => text), waited.map(({ text }) => text)])).toEqual([['2026-11-02', ['Offer for Lyon'], ['Leave plan']]]);
  });
});

describe('questions used', () => {
  it('[Q5] counts a question once in a 1:1, most asked first, and the tools that it serves', () => {
    const turn = { id: 't', promptId: 'coach-02' as PromptId, question: 'What is the real difficulty here for you?', about: '', found: '' };
    const notes = [
      fact('2026-11-20', { agenda: [covered('leader', 'coach-02')], coaching: [turn] }),
      fact('2026-11-13', { agenda: [covered('leader', 'coach-02'), covered('leader', 'coach-01', { state: 'skipped' })] }),
      fact('2026-11-06', { coaching: [{ ...turn, promptId: undefined, question: 'And then?' }] }),
      fact('2026-08-06', { coaching: [turn] }),
    ];
    const { asked, tools } = questionsUsed(someFacts({ notes }), QUARTER);
    expect(asked.map(({ text, proofs }) => [text, proofs.length])).toEqual([
      ['What is the real difficulty here for you?', 2],
      ['And then?', 1],
    ]);
    expect(tools.filter(({ count }) => count > 0)).toEqual([{ tool: 'empathy', count: 2 }]);
    expect(tools).toHaveLength(5);
  });
});

describe('feedback for me', () => {
  it('[Q6] gathers the answers to each question, newest first, without those that are empty', () => {
    const answer = (text: string) => ({ id: text, promptId: undefined, question: 'What should I do less?', answer: text });
    const notes = [fact('2026-11-20', { feedbackForMe: [answer('Join every call')] }), fact('2026-11-13', { feedbackForMe: [answer(' ')] }), fact('2026-10-02', { feedbackForMe: [answer('Answer at night')] })];
    expect(feedbackForMe(someFacts({ notes })).map(({ question, answers }) => [question, answers.map(({ text, source }) => [text, source.day])])).toEqual([
      ['What should I do less?', [['Join every call', '2026-11-20'], ['Answer at night', '2026-10-02']]],
    ]);
  });
});

describe('promises', () => {
  it('[Q2] counts what is done of what was promised, without what was dropped', () => {
    const notes = [fact('2026-11-20', { commitments: [commitment('me', 'done'), commitment('me', 'open'), commitment('me', 'dropped'), commitment('them', 'done')] }), fact('2026-09-01', { commitments: [commitment('me', 'done')] })];
    expect(promises(someFacts({ notes }), 'me', QUARTER)).toMatchObject({ count: 1, of: 2 });
    expect(promises(someFacts({ notes }), 'them', QUARTER)).toMatchObject({ count: 1, of: 1 });
  });
});
