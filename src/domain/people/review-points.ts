import type { LocalDate } from '../shared/local-date';
import { daysBetween } from '../shared/time';
import type { ReviewPoint } from './person';

/** The days of one review season, both included. */
export type ReviewSeason = { readonly from: LocalDate; readonly to: LocalDate };

/** Long enough ahead for a few 1:1s in which things can be said. */
const AHEAD_DAYS = 42;

/** What has yet to be said to the person stands first; what was said follows, the newest first. */
export function reviewPointsInOrder(points: readonly ReviewPoint[]): readonly ReviewPoint[] {
  const said = points.filter((point) => point.said !== undefined);
  return [...points.filter((point) => point.said === undefined), ...said.toSorted((a, b) => ((a.said ?? '') < (b.said ?? '') ? 1 : -1))];
}

/**
 * The points that would surprise the person in the review: not said to them yet, while the season is six weeks away or less, or
 * has begun.
 */
export function surprisesAhead(points: readonly ReviewPoint[], season: ReviewSeason | undefined, today: LocalDate): readonly ReviewPoint[] {
  if (season === undefined || today > season.to || daysBetween(today, season.from) > AHEAD_DAYS) return [];
  return points.filter(({ said }) => said === undefined);
}
