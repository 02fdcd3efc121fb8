import type { ReviewPoint } from '../../../src/domain/people/person';
import { reviewPointsInOrder, surprisesAhead } from '../../../src/domain/people/review-points';
import type { LocalDate } from '../../../src/domain/shared/local-date';

const day = (text: string) => text as LocalDate;
const point = (id: string, said?: string): ReviewPoint => ({ id, text: id, said: said === undefined ? undefined : day(said) });
const season = { from: day('2026-12-01'), to: day('2027-01-10') };

describe('reviewPointsInOrder', () => {
  it('[C22] puts what has yet to be said first, then the newest that was said', () => {
    const points = [point('said in May', '2026-05-02'), point('open'), point('said in June', '2026-06-02'), point('open too')];
    expect(reviewPointsInOrder(points).map(({ id }) => id)).toEqual(['open', 'open too', 'said in June', 'said in May']);
  });
});

describe('surprisesAhead', () => {
  const points = [point('said', '2026-05-02'), point('open')];

  it.each([
    ['six weeks before', '2026-10-20', ['open']],
    ['a day earlier', '2026-10-19', []],
    ['in the season', '2026-12-20', ['open']],
    ['on its last day', '2027-01-10', ['open']],
    ['after it', '2027-01-11', []],
  ])('[C22] names what would surprise, %s', (_when, today, ids) => {
    expect(surprisesAhead(points, season, day(today)).map(({ id }) => id)).toEqual(ids);
  });

  it('[C22] names nothing while the user has set no season', () => {
    expect(surprisesAhead(points, undefined, day('2026-12-20'))).toEqual([]);
  });
});
