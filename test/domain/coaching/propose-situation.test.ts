import { proposeSituation, type SituationFacts } from '../../../src/domain/coaching/propose-situation';
import type { LocalDate } from '../../../src/domain/notes/note';
import { addDays } from '../../../src/domain/shared/time';
import { TODAY } from './an-input';
import { englishWords } from '../../support/english-words';

const season = { from: '2026-11-01' as LocalDate, to: '2026-12-15' as LocalDate };
const propose = (facts: Partial<SituationFacts>) =>
  proposeSituation({ date: TODAY, firstSeen: undefined, reviewSeason: undefined, chosenLast: undefined, words: englishWords(), ...facts });
const ago = (days: number) => addDays(TODAY, -days);

describe('proposeSituation', () => {
  it('[C11] proposes steady when nothing speaks for more', () => {
    expect(propose({})).toEqual({ situation: 'steady', reason: 'Nothing on record asks for more than the usual' });
  });

  it.each([
    ['crisis', 30],
    ['change', 90],
    ['new-joiner', 90],
  ] as const)('[C11] stays with a chosen %s for %d days', (situation, days) => {
    expect(propose({ chosenLast: situation, chosenOn: ago(days) }).situation).toBe(situation);
    expect(propose({ chosenLast: situation, chosenOn: ago(days + 1) }).situation).toBe('steady');
  });

  it('[C11] says when it was chosen, and that a choice is over', () => {
    expect(propose({ chosenLast: 'crisis', chosenOn: ago(7) }).reason).toBe('You chose crisis on 17 November');
    expect(propose({ chosenLast: 'crisis' })).toEqual({ situation: 'crisis', reason: 'You chose crisis last time' });
    expect(propose({ chosenLast: 'crisis', chosenOn: ago(31) }).reason).toBe('Your choice of crisis is over');
  });

  it('[C11] knows the review season by its first and last day', () => {
    expect(propose({ reviewSeason: season })).toEqual({ situation: 'review-season', reason: 'Your review season runs until 15 December' });
    const on = (date: string) => propose({ reviewSeason: season, date: date as LocalDate }).situation;
    expect(['2026-10-31', '2026-11-01', '2026-12-15', '2026-12-16'].map(on)).toEqual(['steady', 'review-season', 'review-season', 'steady']);
  });

  it('[C11] calls someone new for 90 days', () => {
    expect(propose({ firstSeen: ago(14) })).toEqual({ situation: 'new-joiner', reason: 'First 1:1 on 10 November: new until 8 February' });
    expect([propose({ firstSeen: ago(90) }), propose({ firstSeen: ago(91) }), propose({ firstSeen: ago(-1) })].map(({ situation }) => situation)).toEqual(['new-joiner', 'steady', 'steady']);
  });

  it('[C11] puts a crisis before the review season, and the season before a newcomer and before steady', () => {
    expect(propose({ chosenLast: 'crisis', chosenOn: ago(1), reviewSeason: season, firstSeen: ago(5) }).situation).toBe('crisis');
    expect(propose({ reviewSeason: season, firstSeen: ago(5) }).situation).toBe('review-season');
    expect(propose({ reviewSeason: season, chosenLast: 'steady', chosenOn: ago(7) }).situation).toBe('review-season');
  });

  it('[C11] leaves a newcomer steady when the user said so', () => {
    expect(propose({ firstSeen: ago(20), chosenLast: 'steady', chosenOn: ago(7) })).toEqual({ situation: 'steady', reason: 'You chose steady on 17 November' });
  });

  it('[C11] goes by what the user marked, for as long as a choice would count, unless they chose since', () => {
    const marked = { situation: 'crisis', word: 'crisis', on: ago(3) } as const;
    expect(propose({ marked })).toEqual({ situation: 'crisis', reason: 'You marked #crisis on 21 November' });
    expect(propose({ marked: { ...marked, on: ago(31) } }).situation).toBe('steady');
    expect(propose({ marked, chosenLast: 'steady', chosenOn: ago(3) }).situation).toBe('steady');
    expect(propose({ marked, chosenLast: 'steady', chosenOn: ago(4) }).situation).toBe('crisis');
    expect(propose({ marked, reviewSeason: season }).situation).toBe('crisis');
  });

  it('[C11] names an absence where nothing else speaks', () => {
    const absence = { from: ago(8), to: ago(4), workingDays: 5 };
    expect(propose({ absence })).toEqual({ situation: 'steady', reason: 'You were away for 5 working days until 20 November: first hear what moved on' });
    expect(propose({ absence, firstSeen: ago(20) }).situation).toBe('new-joiner');
  });

  it('[C11] does not carry a review season on beyond its dates', () => {
    expect(propose({ chosenLast: 'review-season', chosenOn: ago(1) })).toEqual({ situation: 'steady', reason: 'Your choice of review season is over' });
  });
});
