/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';

import { practiceProgress } from '../../../src/domain/coaching/practice';
import { NOTHING_OF_ME } from '../../../src/domain/people/me';
import { addDays } from '../../../src/domain/shared/time';
import { PracticeLine } from '../../../src/ui/insights/practice-line';
import { aPractice, TODAY } from '../../../src/ui/insights/sample-facts.states';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import { someServices } from '../../support/services';

function aLine(today?: typeof TODAY) {
  const services = someServices();
  if (today !== undefined) services.states.practice.set({ kind: 'ready', current: practiceProgress(NOTHING_OF_ME, aPractice(), today), earlier: [] });
  const { container } = render(
    <AppFrame services={services}>
      <PracticeLine />
    </AppFrame>,
  );
  return { services, container };
}

describe('the line about the practice', () => {
  it('tells the day and leads to Insights', () => {
    const { services } = aLine(TODAY);
    screen.getByText(/^Your practice: Ask before I answer\. Day 13 of 30/);
    expect(screen.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe('#/insights');
    expect(services.practice.open).toHaveBeenCalledTimes(1);
  });

  it('says when the thirty days are over', () => {
    aLine(addDays(TODAY, 40));
    screen.getByText(/^Your practice is over: Ask before I answer/);
  });

  it('says nothing while nothing is practised', () => {
    expect(aLine().container.textContent).toBe('');
  });
});
