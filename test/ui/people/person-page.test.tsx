/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import type { DelegationMove, PersonFile, PersonId } from '../../../src/domain/people/person';
import { NO_PERSON_ENTRIES } from '../../../src/domain/people/person';
import { aPerson, carried, filePath, localDate } from '../../../src/ui/components/sample.states';
import { PersonPage } from '../../../src/ui/people/person-page';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import type { PersonState, PersonTools } from '../../../src/workflows/people';
import { someServices } from '../../support/services';

// The page is long, and a machine that is busy with other tests may take its time.
jest.setTimeout(30_000);

const NOOR = 'noor1234' as PersonId;
type Ready = Extract<PersonState, { kind: 'ready' }>;

function show(person: Partial<PersonFile> = {}, part: Partial<Ready> = {}, tools: Partial<PersonTools> = {}) {
  const services = someServices();
  Object.assign(services.people.tools, tools);
  const state = (changed: Partial<PersonFile>): Ready => ({
    kind: 'ready', person: aPerson({ ...NO_PERSON_ENTRIES, ...changed }), pageInTrashSince: undefined, isKept: true, page: undefined, hasTwoVersions: false, next: undefined, commitments: [], notes: [], feedback: [], history: [], reviewSeason: undefined, ...part,
  });
  services.states.person.set(state(person));
  render(
    <AppFrame services={services}>
      <PersonPage personId={NOOR} />
    </AppFrame>,
  );
  const become = (changed: Partial<PersonFile>) => act(() => services.states.person.set(state({ ...person, ...changed })));
  return { tools: services.people.tools, services, user: userEvent.setup(), become };
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name);

describe('the goals of a person', () => {
  it('are added with their five fields', async () => {
    const { tools, user } = show();
    await user.click(button('Add a goal'));
    await user.type(await field('Specific: what will be different'), 'Every caller is called back');
    await user.type(await field('Measurable: how both will see it'), 'nine of ten');
    await user.type(await field('In time: by when'), '2026-12-31');
    await user.click(within(screen.getByRole('form', { name: 'New goal' })).getByRole('button', { name: 'Keep' }));
    expect(tools.add).toHaveBeenCalledWith(NOOR, 'goals', { text: 'Every caller is called back', measure: 'nine of ten', reach: '', purpose: '', due: '2026-12-31', state: 'open' });
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(document.activeElement).toBe(button('Add a goal'));
  });

  it('keep what was typed when nothing was kept, and when the form is closed', async () => {
    const { user } = show({}, {}, { add: () => Promise.reject(new Error('no')) });
    await user.click(button('Add a goal'));
    await user.type(await field('Specific: what will be different'), 'One handbook');
    await user.click(button('Keep'));
    expect((await screen.findByRole('alert')).textContent).toBe('It was not kept. Your words are still here.');
    expect((await field('Specific: what will be different')).value).toBe('One handbook');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    await user.click(button('Add a goal'));
    expect((await field('Specific: what will be different')).value).toBe('One handbook');
  });

  it('ask for nothing while there is nothing to keep', async () => {
    const { tools, user } = show();
    await user.click(button('Add a goal'));
    await user.click(await screen.findByRole('button', { name: 'Keep' }));
    expect(tools.add).not.toHaveBeenCalled();
    expect(screen.getByRole('form', { name: 'New goal' })).toBeTruthy();
  });

  it('are edited, done, dropped and opened again', async () => {
    const goal = { id: 'g1', text: 'Ship it', measure: '', reach: '', purpose: 'fewer calls', due: undefined, state: 'open' } as const;
    const { tools, user, become } = show({ goals: [goal, { ...goal, id: 'g2', text: 'Old one', state: 'dropped' }] });
    expect(section('Goals').getAllByText('Why it matters: fewer calls')).toHaveLength(2);
    await user.click(button('Edit Ship it'));
    await user.type(await field('Attainable: time, help and means'), 'a week');
    await user.click(button('Keep'));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'goals', 'g1', { text: 'Ship it', measure: '', reach: 'a week', purpose: 'fewer calls', due: undefined });
    await user.click(button('Drop Ship it'));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'goals', 'g1', { state: 'dropped' });
    await user.click(button('Open again Old one'));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'goals', 'g2', { state: 'open' });
    await user.click(screen.getByRole('checkbox', { name: 'Ship it' }));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'goals', 'g1', { state: 'done' });
    become({ goals: [] });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Goals' }));
  });

  it('[H1] have a short hint for each field that is missing, in the list and beside the field', async () => {
    const goal = { id: 'g1', text: 'Every caller is called back', measure: 'nine of ten', reach: 'Ines helps on Mondays', purpose: '', due: localDate('2026-12-31'), state: 'open' } as const;
    const { user } = show({ goals: [goal] });
    const hints = within(section('Goals').getByRole('list', { name: 'What would make it clearer' })).getAllByRole('listitem');
    expect(hints).toHaveLength(1);
    await user.click(button('Edit Every caller is called back'));
    const purpose = await field('Relevant: this matters because it moves us toward …');
    expect(document.getElementById(purpose.getAttribute('aria-describedby') ?? '')?.textContent).toBe(hints[0]?.textContent);
    await user.type(purpose, 'callers who trust us again');
    expect(purpose.getAttribute('aria-describedby')).toBeNull();
    expect((await field('Measurable: how both will see it')).getAttribute('aria-describedby')).toBeNull();
  });

  it('say so when a change failed', async () => {
    const goal = { id: 'g1', text: 'Ship it', measure: '', reach: '', purpose: '', due: undefined, state: 'open' } as const;
    const { user } = show({ goals: [goal] }, {}, { change: () => Promise.reject(new Error('no')) });
    await user.click(button('Drop Ship it'));
    expect((await section('Goals').findByRole('alert')).textContent).toBe('It was not changed. Try it again.');
  });
});

describe('the development plan', () => {
  it('asks for the first step and its day until they stand there', async () => {
    const step = { id: 'p1', skill: 'Negotiating', action: '', due: undefined, state: 'open' } as const;
    const { tools, user, become } = show({ plan: [step] });
    expect(section('Development plan').getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('What is the first thing to try?');
    await user.click(button('Edit Negotiating'));
    await user.type(await field('First step'), 'Sit in with Jonas');
    await user.click(button('Keep'));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'plan', 'p1', { skill: 'Negotiating', action: 'Sit in with Jonas', due: undefined });
    become({ plan: [{ ...step, action: 'Sit in with Jonas', due: localDate('2026-12-15') }] });
    expect(section('Development plan').queryByRole('list', { name: 'What would make it clearer' })).toBeNull();
  });

  it('takes a new skill', async () => {
    const { tools, user } = show();
    await user.click(button('Add a skill'));
    await user.type(await field('Skill to build'), 'Presenting{Enter}');
    expect(tools.add).toHaveBeenCalledWith(NOOR, 'plan', { skill: 'Presenting', action: '', due: undefined, state: 'open' });
  });
});

describe('the ledger of a person', () => {
  const d1 = { id: 'd1', what: 'Weekly report', step: 3, since: localDate('2026-10-01'), nextLook: localDate('2026-12-01'), state: 'handed-over' } as const;

  it('takes a decision that is held, and asks how fully only when it is handed over', async () => {
    const { tools, user } = show();
    await user.click(button('Add a decision or project'));
    await user.type(await field('Which decision or project'), 'Holiday plan');
    expect(screen.queryByRole('combobox', { name: 'How fully' })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who holds it now' }), 'Noor has it');
    await user.selectOptions(screen.getByRole('combobox', { name: 'How fully' }), '5 · Yours, tell me if you want');
    await user.click(button('Keep'));
    expect(tools.enterDelegation).toHaveBeenCalledWith(NOOR, { what: 'Holiday plan', state: 'handed-over', step: 5, nextLook: undefined });
  });

  it('[C20] makes a move of each change', async () => {
    const { tools, user, become } = show({ delegations: [d1] });
    expect(section('Decisions and projects').getByText('With Noor · 3 · Decide together · since 1 Oct · look again 1 Dec')).toBeTruthy();
    await user.click(button('Step and next look Weekly report'));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'How fully' }), '4 · Decide and tell me');
    await user.click(button('Keep'));
    expect(tools.moveDelegation).toHaveBeenLastCalledWith(NOOR, 'd1', { kind: 'step', step: 4, nextLook: '2026-12-01' });
    await user.click(button('Came back Weekly report'));
    expect(tools.moveDelegation).toHaveBeenLastCalledWith(NOOR, 'd1', { kind: 'came-back' });
    become({ delegations: [{ ...d1, state: 'came-back', nextLook: undefined }] });
    expect(section('Decisions and projects').getByText('To look at now')).toBeTruthy();
    await user.click(button('Keep it myself Weekly report'));
    expect(tools.moveDelegation).toHaveBeenLastCalledWith(NOOR, 'd1', { kind: 'hold' });
    await user.click(button('Hand over Weekly report'));
    await user.click(await screen.findByRole('button', { name: 'Keep' }));
    expect(tools.moveDelegation).toHaveBeenLastCalledWith(NOOR, 'd1', { kind: 'hand-over', step: 4, nextLook: undefined });
    await user.click(button('Done Weekly report'));
    expect(tools.moveDelegation).toHaveBeenLastCalledWith(NOOR, 'd1', { kind: 'done' });
    await user.click(button('Rename Weekly report'));
    await user.clear(await field('Which decision or project'));
    await user.type(await field('Which decision or project'), 'The report{Enter}');
    expect(tools.renameDelegation).toHaveBeenCalledWith(NOOR, 'd1', 'The report');
  });

  it('tells the history of a matter, and how often it came back', () => {
    const move = (id: string, day: string, state: DelegationMove['state'], step: DelegationMove['step']): DelegationMove => ({ id, delegationId: 'd1', day: localDate(day), state, step });
    show({
      delegations: [{ ...d1, state: 'came-back' }],
      moves: [move('m1', '2026-08-01', 'handed-over', 3), move('m2', '2026-09-01', 'came-back', 3), move('m3', '2026-09-02', 'handed-over', 4), move('m4', '2026-10-01', 'came-back', 4)],
    });
    const ledger = section('Decisions and projects');
    expect(ledger.getByText('Came back 2 times so far')).toBeTruthy();
    expect(ledger.getAllByText(/: (handed over|came back)/).map(({ textContent }) => textContent)).toEqual([
      '1 Aug: handed over · 3 · Decide together',
      '1 Sept: came back to you',
      '2 Sept: handed over · 4 · Decide and tell me',
      '1 Oct: came back to you',
    ]);
  });
});

describe('growing', () => {
  it('takes stretch projects and roles that someone could take over', async () => {
    const { tools, user, become } = show();
    await user.click(button('Add a stretch project'));
    await user.type(await field('Project'), 'Lead the move{Enter}');
    expect(tools.add).toHaveBeenLastCalledWith(NOOR, 'stretch', { text: 'Lead the move', due: undefined, state: 'open' });
    await user.click(button('Add a role'));
    await user.type(await field('Role'), 'Head of support');
    await user.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'Within a year');
    await user.click(button('Keep'));
    expect(tools.add).toHaveBeenLastCalledWith(NOOR, 'successorFor', { role: 'Head of support', ready: 'within-a-year' });
    become({ successorFor: [{ id: 'o1', role: 'Head of support', ready: 'now' }], stretch: [{ id: 's1', text: 'Lead the move', due: undefined, state: 'open' }] });
    await user.click(screen.getByRole('checkbox', { name: 'Lead the move' }));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'stretch', 's1', { state: 'done' });
    await user.click(button('Delete Head of support'));
    expect(tools.remove).toHaveBeenCalledWith(NOOR, 'successorFor', 'o1');
  });
});

describe('points for the review', () => {
  const points = [
    { id: 'r1', text: 'The handbook is used', said: localDate('2026-11-03') },
    { id: 'r2', text: 'Numbers come late', said: undefined },
  ];

  it('[C22] stand with the day on which each was said, the unsaid first', async () => {
    const { tools, user } = show({ reviewPoints: points });
    const lines = section('For the review').getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(/^Numbers come late Not said yet/);
    expect(lines[1]).toMatch(/^The handbook is used Said on 3 Nov/);
    expect(screen.queryByText(/Say it before the review/)).toBeNull();
    await user.click(button('Said today Numbers come late'));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'reviewPoints', 'r2', { said: '2026-11-24' });
    await user.click(button('Not said after all The handbook is used'));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'reviewPoints', 'r1', { said: undefined });
    await user.click(button('Delete Numbers come late'));
    expect(tools.remove).toHaveBeenCalledWith(NOOR, 'reviewPoints', 'r2');
  });

  it('[C22] are named on top while the review is near and they were not said', () => {
    show({ reviewPoints: points }, { reviewSeason: { from: localDate('2026-12-01'), to: localDate('2026-12-31') } });
    const words = screen.getByText('Say it before the review, so that nothing in it is news: Numbers come late');
    expect(words.closest('[role=status]')).not.toBeNull();
    expect(section('For the review').getByText('The review season runs from 1 Dec to 31 Dec.')).toBeTruthy();
  });
});

describe('feedback on a person’s page', () => {
  const given = { id: 'f1', behaviour: 'Spoke over the customer', effect: 'They went quiet', next: '', path: filePath('People/n-noor1234/2026/2026-11-10-a.md'), date: localDate('2026-11-10') };

  it('[H2] leads to its note and can be put better there', async () => {
    const { tools, user } = show({}, { feedback: [given] });
    const feedback = section('Feedback given');
    expect(feedback.getByText('Last noted on 10 Nov.')).toBeTruthy();
    expect(feedback.getByRole('link', { name: 'Note of 10 Nov Spoke over the customer' }).getAttribute('href')).toBe('#/note/People/n-noor1234/2026/2026-11-10-a.md');
    await user.click(button('Put it better Spoke over the customer'));
    const next = await field('What next');
    expect(document.getElementById(next.getAttribute('aria-describedby') ?? '')?.textContent).toBe('What do you both want to see next time?');
    await user.type(next, 'Count to three{Enter}');
    expect(tools.changeFeedback).toHaveBeenCalledWith(given.path, 'f1', { behaviour: 'Spoke over the customer', effect: 'They went quiet', next: 'Count to three' });
  });

  it('is noted there when it was given outside a 1:1, with the same hints, and can be put better and deleted', async () => {
    const { tools, user } = show({}, { feedback: [{ ...given, path: undefined }] });
    await user.click(button('Note feedback'));
    const behaviour = await field('What they did');
    expect(section('Feedback given').queryByText('What do you both want to see next time?')).toBeNull();
    await user.type(behaviour, 'Took the night call');
    expect(await section('Feedback given').findByText('What do you both want to see next time?')).toBeTruthy();
    await user.type(await field('What it led to'), 'Nobody had to wait{Enter}');
    expect(tools.add).toHaveBeenCalledWith(NOOR, 'feedback', { behaviour: 'Took the night call', effect: 'Nobody had to wait', next: '', day: '2026-11-24' });
    const feedback = section('Feedback given');
    expect(feedback.queryByRole('link')).toBeNull();
    expect(feedback.getByText('10 Nov')).toBeTruthy();
    await user.click(button('Put it better Spoke over the customer'));
    await user.type(await field('What next'), 'Count to three{Enter}');
    expect(tools.change).toHaveBeenCalledWith(NOOR, 'feedback', 'f1', { behaviour: 'Spoke over the customer', effect: 'They went quiet', next: 'Count to three' });
    await user.click(button('Delete Spoke over the customer'));
    expect(tools.remove).toHaveBeenCalledWith(NOOR, 'feedback', 'f1');
  });

  it.each([
    ['report', 'Last noted on 10 Sept, more than 30 days ago. The next agenda begins with it.'],
    ['manager', 'Last noted on 10 Sept.'],
  ] as const)('says when it is time for some: %s', (relation, words) => {
    show({ relation }, { feedback: [{ ...given, date: localDate('2026-09-10') }] });
    expect(section('Feedback given').getByText(words)).toBeTruthy();
  });
});

describe('what waits for the next 1:1', () => {
  it('is told apart by whose topic it is, and can be changed, done and deleted', async () => {
    const { tools, user } = show({ topics: [{ id: 't1', text: 'Holiday cover', theirs: true, state: 'open' }] });
    expect(section('To raise').getByText('Their topic')).toBeTruthy();
    await user.click(button('Edit Holiday cover'));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Whose topic' }), 'Your topic');
    await user.click(button('Keep'));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'topics', 't1', { text: 'Holiday cover', theirs: false });
    await user.click(screen.getByRole('checkbox', { name: 'Holiday cover' }));
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'topics', 't1', { state: 'done' });
    await user.click(button('Delete Holiday cover'));
    expect(tools.remove).toHaveBeenCalledWith(NOOR, 'topics', 't1');
  });

  it('[C17] with one’s own manager is what was raised for others, until there is an answer', async () => {
    const raised = { id: 'u1', text: 'A second planner', from: NOOR, fromName: 'Noor Haddad', since: localDate('2026-11-10'), outcome: '', state: 'open' } as const;
    const { tools, user } = show({ relation: 'manager', raised: [raised] });
    await user.click(button('Note the answer A second planner'));
    await user.type(await field('What was agreed'), 'From January{Enter}');
    expect(tools.change).toHaveBeenLastCalledWith(NOOR, 'raised', 'u1', { outcome: 'From January', state: 'done' });
  });

  it('drops a commitment that nobody needs any more', async () => {
    const { services, user } = show({}, { commitments: carried() });
    await user.click(button('Drop Draft of the hand-over plan'));
    expect(services.notebook.setCommitment).toHaveBeenCalledWith(carried()[1]?.path, 'c2', 'dropped');
  });
});

describe('tools that the relation does not call for', () => {
  it('are one click away, and at hand as soon as something is in them', () => {
    const { become } = show({ relation: 'peer' });
    expect(screen.getByRole('region', { name: 'Goals' }).closest('details')).not.toBeNull();
    become({ goals: [{ id: 'g1', text: 'Ship it', measure: '', reach: '', purpose: '', due: undefined, state: 'open' }] });
    expect(screen.getByRole('region', { name: 'Goals' }).closest('details')).toBeNull();
  });
});

describe('the balance of hats with a person', () => {
  const covered = (date: string): Ready['history'][number] => ({
    date: localDate(date), situation: 'steady', items: [{ promptId: undefined, kind: 'question', hat: 'manager', state: 'covered', text: 'x' }],
  });

  it('[C12] is a sentence with signs and a counterweight, and says when it is not known', () => {
    const { services } = show({}, { history: ['2026-11-10', '2026-11-03', '2026-10-27'].map(covered) });
    const hats = section('Balance of hats');
    expect(hats.getByText('Manager’s hat 100 of 100 in the last 3 1:1s')).toBeTruthy();
    expect(hats.getByText(/^When it goes on, this follows: /)).toBeTruthy();
    expect(hats.getByText(/^What brings it back: /)).toBeTruthy();
    act(() => services.states.person.set((now) => (now.kind === 'ready' ? { ...now, history: [] } : now)));
    expect(section('Balance of hats').getByText(/^Not known yet/)).toBeTruthy();
  });
});
