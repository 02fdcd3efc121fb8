/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { practiceProgress } from '../../../src/domain/coaching/practice';
import { NOTHING_OF_ME } from '../../../src/domain/people/me';
import { InsightsPage, comingTalks } from '../../../src/ui/insights/insights-page';
import { aFact, aPractice, covered, NO_FACTS, someFacts, TODAY } from '../../../src/ui/insights/sample-facts.states';
import { aCounterpart, aFortnight, aMeeting, anEvent, eventId, SAMPLE_NOW } from '../../../src/ui/components/sample.states';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import { addDays } from '../../../src/domain/shared/time';
import type { PracticeState } from '../../../src/workflows/practice';
import { someServices } from '../../support/services';

async function aPage(facts = someFacts(), practice?: PracticeState) {
  const services = someServices();
  if (practice !== undefined) services.states.practice.set(practice);
  services.states.insights.set({ kind: 'ready', facts });
  services.states.upcoming.set({ kind: 'ready', meetings: aFortnight(), others: [], freshness: { kind: 'fresh' } });
  render(
    <AppFrame services={services}>
      <InsightsPage />
    </AppFrame>,
  );
  await act(() => Promise.resolve()); // What is asked for as it opens is answered.
  return { services, user: userEvent.setup() };
}

const region = (name: string) => within(screen.getByRole('region', { name }));

describe('the insights page', () => {
  it('reads the notes that count when it is opened', async () => {
    const { services } = await aPage();
    expect(services.insights.open).toHaveBeenCalledTimes(1);
    expect(services.practice.open).toHaveBeenCalledTimes(1);
  });

  it('shows the five parts of the quarter, and leads from a figure to where it stands', async () => {
    const { user } = await aPage();
    const plan = region('Your plan this quarter');
    expect(plan.getAllByRole('listitem').length).toBeGreaterThanOrEqual(5);
    for (const name of ['Clarify purpose', 'Empower others', 'Coach, don’t fix', 'Inspire', 'Develop successors']) plan.getByRole('heading', { name });
    plan.getByText('1 project fully handed over, out of 1');
    const folds = plan.getAllByText('Show where it is noted');
    await user.click(folds[0] as HTMLElement);
    expect(plan.getAllByRole('link', { name: 'Noor Haddad' })[0]?.getAttribute('href')).toBe('#/person/noor1234');
    expect(plan.getByRole('link', { name: 'Noor Haddad, 23 Nov' }).getAttribute('href')).toMatch(/^#\/note\//);
  });

  it('says what to do first where nothing is noted yet', async () => {
    await aPage(NO_FACTS);
    screen.getByText('Nothing to count yet');
    region('Your two hats').getByText(/Not known yet/);
    region('Questions you asked').getByText(/Tick a question/);
    region('Initiative').getByText(/Moment keeps one/);
    region('Feedback for you').getByText(/comes up in your 1:1s/);
  });

  it('keeps an objective in plain words, and empties its fields', async () => {
    const { services, user } = await aPage(NO_FACTS);
    const plan = region('Your plan this quarter');
    await user.click(plan.getByText('Put an objective in plain words'));
    const field = plan.getByRole('textbox', { name: 'In plain words' });
    expect(plan.getAllByRole('button', { name: 'Keep' })[0]).toHaveProperty('disabled', true);
    await user.type(field, 'Nobody calls twice');
    await user.keyboard('{Enter}');
    expect(services.insights.addObjective).toHaveBeenCalledWith({ text: '', plain: 'Nobody calls twice' });
    expect(field).toHaveProperty('value', '');
  });

  it('names the signs of over-managing and proposes the counterweight', async () => {
    const managing = ['2026-11-20', '2026-11-13', '2026-11-06'].map((day) => aFact(day, { agenda: [covered('manager', 1), covered('manager', 2)] }));
    await aPage(someFacts({ notes: managing }));
    const hats = region('Your two hats');
    hats.getByText(/^Mostly managing/);
    expect(hats.getAllByText(/^Next time: /).length).toBeGreaterThanOrEqual(1);
    expect(hats.getAllByRole('listitem').length).toBeGreaterThanOrEqual(3);
  });

  it('has a table with the numbers of each chart', async () => {
    await aPage();
    const hats = region('Your two hats');
    hats.getByRole('img', { name: /^Covered in twelve months: \d+ of the manager’s, \d+ of the leader’s$/ });
    expect(within(hats.getByRole('table', { name: 'Month by month', hidden: true })).getAllByRole('row', { hidden: true }).length).toBeGreaterThan(6);
    region('Initiative').getByRole('img', { name: /moments in twelve months/ });
    region('Initiative').getByRole('table', { name: 'Moments of initiative', hidden: true });
  });

  it('takes the three answers of the real test once all are given', async () => {
    const { services, user } = await aPage();
    const test = region('The real test');
    const keep = test.getByRole('button', { name: 'Keep my answers' });
    expect(keep).toHaveProperty('disabled', true);
    for (const name of ['My team acts without waiting for me', 'People say in their own words where we are going', 'I achieve more through others than alone']) {
      await user.click(within(test.getByRole('radiogroup', { name })).getByRole('radio', { name: '4' }));
    }
    await user.type(test.getByRole('textbox', { name: 'What makes you say so' }), 'The fair');
    await user.click(keep);
    expect(services.insights.answer).toHaveBeenCalledWith({ initiative: 4, vision: 4, throughOthers: 4, words: 'The fair' });
  });

  it('shows the answers of a quarter beside the evidence, and lets them be given anew', async () => {
    const selfChecks = [{ id: 'k', quarter: '2026-Q4', initiative: 3 as const, vision: 5 as const, throughOthers: 2 as const, words: 'The fair' }];
    const { user } = await aPage(someFacts({ me: { ...NOTHING_OF_ME, selfChecks } }));
    const test = region('The real test');
    expect(within(test.getByRole('row', { name: /^My team acts/ })).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['open', 'open', 'open', '3 of 5']);
    expect(within(test.getByRole('row', { name: /^Moved on while I was away/ })).getAllByRole('cell').at(-1)?.textContent).toBe('1/2');
    expect(test.queryByRole('button', { name: 'Keep my answers' })).toBeNull();
    await user.click(test.getByRole('button', { name: 'Answer anew' }));
    test.getByRole('button', { name: 'Keep my answers' });
  });

  it('notes that a duty was looked at together', async () => {
    const { services, user } = await aPage();
    await user.click(region('Your duties').getByRole('button', { name: /^Looked at today: Agree on goals/ }));
    expect(services.insights.reviewDuty).toHaveBeenCalledWith('goals');
    region('Your duties').getByText('Looked at together on 12 Oct');
  });

  it('keeps openings, and says when one is filled', async () => {
    const { services, user } = await aPage();
    const hiring = region('Hiring');
    await user.click(hiring.getByRole('button', { name: 'Filled: Planner' }));
    expect(services.insights.setOpening).toHaveBeenCalledWith('p1', 'done');
    await user.click(hiring.getByText('Add an opening'));
    await user.type(hiring.getByRole('textbox', { name: 'Role' }), 'Clerk');
    await user.click(hiring.getByRole('button', { name: 'Keep' }));
    expect(services.insights.addOpening).toHaveBeenCalledWith({ role: 'Clerk', looksFor: '' });
  });

  it('prints a page of figures without a word of any note', async () => {
    const { user } = await aPage();
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    await user.click(screen.getAllByRole('button', { name: 'Print' })[0] as HTMLElement);
    expect(print).toHaveBeenCalledTimes(1);
    const page = document.querySelector('[data-print-page]')?.textContent ?? '';
    expect(page).toContain('1 project fully handed over, out of 1');
    expect(page).toContain('Agree on goals');
    for (const word of ['Noor', 'Jonas', 'baker', 'Lyon', 'Order of the rollout', 'vendor', 'calls', 'Planner']) expect(page).not.toContain(word);
    print.mockRestore();
  });
});

describe('the practice on the insights page', () => {
  it('starts from a behaviour, tied to the next 1:1 as an if-then plan', async () => {
    const { services, user } = await aPage();
    const practice = region('30-day practice');
    await user.click(practice.getByRole('radio', { name: 'Ask before I answer' }));
    expect(practice.getByRole('textbox', { name: 'When' })).toHaveProperty('value', 'When Noor Haddad asks me what to do');
    await user.selectOptions(practice.getByRole('combobox', { name: 'First chance' }), practice.getByRole('option', { name: /^Jonas Weidner/ }));
    await user.click(practice.getByRole('button', { name: 'Start the practice' }));
    expect(services.practice.start).toHaveBeenCalledWith({ behaviour: 'Ask before I answer', when: 'When Jonas Weidner asks me what to do', then: expect.any(String) as string, personId: 'jonas123' });
  });

  it('starts from words of one’s own', async () => {
    const { services, user } = await aPage();
    const practice = region('30-day practice');
    await user.click(practice.getByRole('radio', { name: 'In my own words' }));
    expect(practice.getByRole('button', { name: 'Start the practice' })).toHaveProperty('disabled', true);
    await user.type(practice.getByRole('textbox', { name: 'What you want to practise' }), 'Write less');
    await user.click(practice.getByRole('button', { name: 'Start the practice' }));
    expect(services.practice.start).toHaveBeenCalledWith({ behaviour: 'Write less', when: '', then: '', personId: 'noor1234' });
  });

  it('shows the share of chances, and at the end offers to go on, with the source of the figure', async () => {
    const practice = aPractice();
    const chances = [true, false, true].map((taken, place) => ({ id: `h${String(place)}`, practiceId: 'p1', day: addDays(practice.from, place), personName: 'Noor', taken, words: 'It worked' }));
    const { services, user } = await aPage(someFacts(), { kind: 'ready', current: practiceProgress({ ...NOTHING_OF_ME, chances }, practice, addDays(TODAY, 30)), earlier: [] });
    screen.getByText('2 of 3 chances taken');
    screen.getByText(/about 66 days on average \(Lally and others, 2010\)/);
    await user.click(screen.getByRole('button', { name: /^Go on until / }));
    expect(services.practice.goOn).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'End the practice' }));
    expect(services.practice.end).toHaveBeenCalledTimes(1);
  });
});

describe('comingTalks', () => {
  it('has the next 1:1 with each person once', () => {
    const later = aMeeting({ event: anEvent({ id: eventId('e9'), startsAt: SAMPLE_NOW + 900_000_000 }), counterpart: aCounterpart() });
    const talks = comingTalks({ kind: 'ready', meetings: [...aFortnight(), later], others: [], freshness: { kind: 'fresh' } });
    expect(talks.map(({ name }) => name)).toEqual([...new Set(aFortnight().map(({ counterpart: { name } }) => name))]);
    expect(comingTalks({ kind: 'loading' })).toEqual([]);
  });
});
