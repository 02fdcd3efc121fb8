/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { THEIR_TOPICS_ID, type AgendaItem, type ItemOrigin } from '../../../src/domain/coaching/agenda';
import type { Hat } from '../../../src/domain/coaching/prompt';
import type { PersonId } from '../../../src/domain/people/person';
import type { CommitmentId, Note } from '../../../src/domain/notes/note';
import { aMeeting, aNote, anEvent, aPerson, anItem, eventId, items, localDate, prepared } from '../../../src/ui/components/sample.states';
import { SidePanelApp } from '../../../src/ui/notebook/side-panel';
import { createStore } from '../../../src/workflows/store';
import { NOTE_PATH, someServices } from '../../support/services';

type Parts = Parameters<typeof someServices>[0];

async function open(parts: Parts = {}, note: Partial<Note> = {}, first: readonly AgendaItem[] = []) {
  const services = someServices(parts);
  const { states } = services;
  states.note.set({ kind: 'ready', path: NOTE_PATH, note: aNote(note), personName: 'Noor Haddad', save: { kind: 'in-onedrive' }, hasTwoVersions: false });
  states.agenda.set(prepared({ agenda: { ...prepared().agenda, items: [...first, ...items()] } }));
  render(<SidePanelApp services={services} find={() => Promise.resolve({ kind: 'found', eventId: eventId('event-1') } as const)} />);
  await screen.findByRole('textbox', { name: 'Notes' });
  return { services, states, user: userEvent.setup() };
}

const line = (origin: ItemOrigin, text: string) => anItem({ id: `${origin}-r1`, origin, text, promptId: undefined });
const sixTimes = (hat: Hat) =>
  Array.from({ length: 6 }, (_, at) => ({ date: localDate(`2026-10-0${at + 1}`), situation: 'steady' as const, items: [{ ...anItem(), hat, kind: 'question' as const, state: 'covered' as const }] }));
const known = { kind: 'known', personId: 'ines1234' as PersonId, name: 'Ines Duarte', open: [] } as const;
const PERSON_PAGE = { kind: 'ready', person: aPerson(), pageInTrashSince: undefined, page: undefined, hasTwoVersions: false, isKept: true, next: undefined, commitments: [], notes: [], feedback: [], history: [], reviewSeason: undefined } as const;
const withCover = { ...known, open: [{ text: 'Holiday cover in December', from: prepared().counterpart.personId }] };

describe('the hat in the panel', () => {
  it('is put on during the 1:1, and what was typed stays', async () => {
    const { services, states, user } = await open();
    const notes = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' });
    await user.type(notes, ' half a tho');
    const typed = notes.value;
    await user.click(screen.getByRole('button', { name: /^Hat: / }));
    const hats = within(await screen.findByRole('radiogroup', { name: 'Hat' }));
    expect(hats.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([false, false]);
    await user.click(hats.getByRole('radio', { name: 'Leader' }));
    expect(services.agendas.wearHat).toHaveBeenCalledWith('event-1', 'leader');
    act(() => states.agenda.set(prepared({ hat: 'leader' })));
    expect(screen.getByRole('button', { name: /^Hat: Leader/ })).toBeTruthy();
    expect(notes.value).toBe(typed);
  });

  it('offers to say it aloud with the choice, one tap away', async () => {
    const { services, states, user } = await open();
    const aloud = anItem({ id: 'hat', origin: 'hat', promptId: undefined, text: 'Today I come as a leader', minutes: 0 });
    act(() => states.agenda.set(prepared({ agenda: { ...prepared().agenda, offered: [aloud] } })));
    expect(screen.queryByText('Today I come as a leader')).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Hat: / }));
    await user.click(await screen.findByRole('button', { name: 'Add this line', description: /Today I come as a leader/ }));
    expect(services.agendas.bringBack).toHaveBeenCalledWith('event-1', 'hat');
  });

  it.each([
    ['manager', /^Mostly managing lately\./],
    ['leader', /^Mostly leading lately\./],
  ] as const)('says in one line when the last 1:1s wore the hat of a %s', async (hat, words) => {
    const { states } = await open();
    expect(screen.queryByText(words)).toBeNull();
    act(() => states.history.set(sixTimes(hat)));
    expect(screen.getByText(words).tagName).toBe('SUMMARY');
  });

  it('says nothing of the balance after two 1:1s', async () => {
    const { states } = await open();
    act(() => states.history.set(sixTimes('manager').slice(0, 2)));
    expect(screen.queryByText(/lately/)).toBeNull();
  });
});

describe('handing over in the panel', () => {
  it('suggests what is held and promised, and takes one with a tap', async () => {
    const { services, states, user } = await open();
    act(() => states.personFile.set(aPerson({ delegations: [{ id: 'd1', what: 'Order of the rollout', step: 3, since: localDate('2026-10-01'), nextLook: undefined, state: 'held' }] })));
    await user.click(screen.getByRole('button', { name: 'Hand over' }));
    const suggested = within(await screen.findByRole('group', { name: 'What could it be?' }));
    expect(suggested.getAllByRole('button')[0]!.textContent).toBe('Order of the rollout');
    await user.click(suggested.getByRole('button', { name: 'Order of the rollout' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'How fully' }), '5');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(services.notebook.handOver).toHaveBeenCalledWith(NOTE_PATH, 'Order of the rollout', 5, undefined);
  });

  it('logs what came back with one tap, and undoes it', async () => {
    const takeBack = jest.fn(() => Promise.resolve());
    const move = jest.fn(() => Promise.resolve(takeBack));
    const { states, user } = await open({ notebook: { move } });
    const handedOver = aPerson({ delegations: [{ id: 'd1', what: 'Vendor contract', step: 4, since: localDate('2026-09-01'), nextLook: undefined, state: 'handed-over' }] });
    act(() => states.personFile.set(handedOver));
    await user.click(screen.getByText('Decisions and projects (1)'));
    await user.click(await screen.findByRole('button', { name: 'Came back' }));
    expect(move).toHaveBeenCalledWith(NOTE_PATH, 'd1', { kind: 'came-back' });
    act(() => states.personFile.set(aPerson({ delegations: [{ ...handedOver.delegations[0]!, state: 'came-back' }], moves: [] })));
    expect(screen.getByText('It is logged, and stands in the next agenda.').closest('[role=status]')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(takeBack).toHaveBeenCalled();
  });
});

describe('decisions and projects in the panel', () => {
  it('name what came back first', async () => {
    const { states, user } = await open();
    const matter = (id: string, what: string, state: 'held' | 'came-back') => ({ id, what, state, step: 4, since: localDate('2026-09-01'), nextLook: undefined }) as const;
    act(() => states.personFile.set(aPerson({ delegations: [matter('d1', 'Vendor contract', 'held'), matter('d2', 'Holiday rota', 'came-back')], moves: [] })));
    await user.click(screen.getByText('Decisions and projects (2)'));
    const [rota, contract] = [await screen.findByText('Holiday rota'), screen.getByText('Vendor contract')];
    expect(rota.compareDocumentPosition(contract)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe('raising upward in the panel', () => {
  it('says who is needed when nobody is known above', async () => {
    const { services, user } = await open();
    await user.click(screen.getByRole('button', { name: 'More about: Holiday cover in December' }));
    await user.click(await screen.findByRole('button', { name: 'Raise upward' }));
    expect(screen.getByText(/does not know who your own manager is/)).toBeTruthy();
    expect(services.notebook.raiseUpward).not.toHaveBeenCalled();
  });

  it('offers nothing about the line that only keeps room for their topics', async () => {
    await open({}, {}, [anItem({ id: THEIR_TOPICS_ID, origin: 'their-topic', text: 'Your topics', promptId: undefined })]);
    expect(screen.getByText('Your topics')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'More about: Your topics' })).toBeNull();
  });

  it('brings a line of the agenda to the 1:1 above, and takes it back', async () => {
    const { services, states, user } = await open();
    act(() => states.upward.set(known));
    await user.click(screen.getByRole('button', { name: 'More about: Holiday cover in December' }));
    await user.click(await screen.findByRole('button', { name: 'Raise upward' }));
    expect(services.notebook.raiseUpward).toHaveBeenCalledWith(NOTE_PATH, 'Holiday cover in December');
    act(() => states.upward.set(withCover));
    expect(await screen.findByText('It is in the agenda of your 1:1 with Ines Duarte.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(services.notebook.takeBackRaised).toHaveBeenCalledWith(NOTE_PATH, 'Holiday cover in December');
    act(() => states.upward.set(known));
    expect(await screen.findByText('It is out of that agenda again.')).toBeTruthy();
  });

  it('links to the agenda of the 1:1 in which it comes up, which opens in the tab', async () => {
    const { services, states, user } = await open();
    act(() => {
      states.upward.set(withCover);
      states.person.set({ ...PERSON_PAGE, next: aMeeting({ event: anEvent({ id: eventId('with-ines') }) }) });
    });
    await user.click(screen.getByRole('button', { name: 'More about: Holiday cover in December' }));
    await user.click(await screen.findByRole('button', { name: /^\w+day, .*\d:\d\d/ }));
    expect(services.linkTo).toHaveBeenCalledWith('meeting/with-ines');
    expect(services.host.openLink).toHaveBeenCalled();
  });

  it('says of a line that was raised before that it is, and raises it no second time', async () => {
    const { services, states, user } = await open();
    act(() => states.upward.set(withCover));
    await user.click(screen.getByRole('button', { name: 'More about: Holiday cover in December' }));
    expect(await screen.findByText('It is in the agenda of your 1:1 with Ines Duarte.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Raise upward' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(services.notebook.takeBackRaised).toHaveBeenCalledWith(NOTE_PATH, 'Holiday cover in December');
  });

  it('[T3] goes by the person of the note, also when the calendar comes to know them by another address meanwhile', async () => {
    const { services, states, user } = await open({}, { closedAt: Date.parse('2026-11-24T10:30:00Z') });
    act(() => states.upward.set(known));
    act(() => states.agenda.set(prepared({ counterpart: { ...prepared().counterpart, personId: 'noor-by-another-address' as PersonId } })));
    await user.click(screen.getByRole('button', { name: 'More about: Holiday cover in December' }));
    await user.click(await screen.findByRole('button', { name: 'Raise upward' }));
    expect(services.notebook.raiseUpward).toHaveBeenCalledWith(NOTE_PATH, 'Holiday cover in December');
    act(() => states.upward.set({ ...known, open: [{ text: 'Holiday cover in December', from: aNote().personId }] }));
    expect(await screen.findByText('It is in the agenda of your 1:1 with Ines Duarte.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Raise upward' })).toBeNull();
  });

  it('knows the matters of two people apart', async () => {
    const { states, user } = await open();
    act(() => states.upward.set({ ...known, open: [{ text: 'Holiday cover in December', from: 'somebody-else' as PersonId }] }));
    await user.click(screen.getByRole('button', { name: 'More about: Holiday cover in December' }));
    expect(await screen.findByRole('button', { name: 'Raise upward' })).toBeTruthy();
  });

  it('is not offered in the 1:1 with the user’s own manager, where the answer is written instead', async () => {
    const { services, states, user } = await open();
    const agenda = { ...prepared().agenda, items: [line('raised', 'A second tester'), ...items()] };
    act(() => states.agenda.set(prepared({ agenda, counterpart: { ...prepared().counterpart, relation: 'manager' } })));
    expect(screen.queryByRole('button', { name: 'More about: Holiday cover in December' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Note the answer: A second tester' }));
    await user.type(await screen.findByRole('textbox', { name: 'What was agreed' }), 'From January{Enter}');
    expect(services.notebook.answerRaised).toHaveBeenCalledWith(NOTE_PATH, 'r1', 'From January');
    expect(services.agendas.setCovered).toHaveBeenCalledWith('event-1', 'raised-r1', true);
  });
});

describe('coaching in the panel', () => {
  it('keeps a question with one tap, with the line it was about', async () => {
    const { services, user } = await open({}, { text: 'She is stuck' });
    await user.click(screen.getByRole('button', { name: 'Coach it' }));
    await user.click(await screen.findByRole('button', { name: 'Asked' }));
    expect(services.notebook.keepQuestion).toHaveBeenCalledWith(NOTE_PATH, expect.objectContaining({ about: 'She is stuck' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(services.notebook.dropQuestion).toHaveBeenCalledWith(NOTE_PATH, 'k1');
  });

  it('keeps what they found, in a line', async () => {
    const { services, user } = await open({}, { coaching: [{ id: 'k1', promptId: undefined, question: 'What would you try?', about: '', found: '' }] });
    await user.click(screen.getByText('Asked today (1)'));
    await user.type(await screen.findByRole('textbox', { name: 'They found it' }), 'Call the lawyer{Enter}');
    expect(services.notebook.setFound).toHaveBeenCalledWith(NOTE_PATH, 'k1', 'Call the lawyer');
  });

  it('opens a conversation in four stages in two taps, and saves each as it is typed', async () => {
    const { services, user } = await open();
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: 'Coaching conversation' }));
    const stages = within(await screen.findByRole('region', { name: 'Coaching conversation' }));
    expect(stages.getAllByRole('textbox')).toHaveLength(4);
    await user.type(stages.getByRole('textbox', { name: 'Options' }), 'A');
    expect(services.notebook.type).toHaveBeenLastCalledWith(NOTE_PATH, 'options', 'A');
  });

  it.each([
    ['Goals', 'Add a goal'],
    ['Development plan', 'Add a skill'],
    ['For the review', 'Add a point'],
  ])('opens %s in two taps', async (section, add) => {
    const { states, user } = await open();
    act(() => states.personFile.set(aPerson()));
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: section }));
    expect(await screen.findByRole('button', { name: add })).toBeTruthy();
  });
});

describe('what a line asks for', () => {
  it('keeps what moved on and what waited', async () => {
    const { services, user } = await open({}, {}, [line('absence', 'What moved on while I was away?')]);
    await user.click(screen.getByRole('button', { name: 'Note the answer: What moved on while I was away?' }));
    await user.type(await screen.findByRole('textbox', { name: 'Which matter' }), 'The rota');
    await user.click(screen.getByRole('button', { name: 'It waited' }));
    expect(services.notebook.addWhileAway).toHaveBeenCalledWith(NOTE_PATH, 'The rota', 'waited');
  });

  it('keeps what they said of the user', async () => {
    const { services, user } = await open({}, {}, [line('for-me', 'What should I stop doing?')]);
    await user.click(screen.getByRole('button', { name: 'Note the answer: What should I stop doing?' }));
    await user.type(await screen.findByRole('textbox', { name: 'What they said' }), 'Answering for us{Enter}');
    expect(services.notebook.answerForMe).toHaveBeenCalledWith(NOTE_PATH, { promptId: undefined, question: 'What should I stop doing?' }, 'Answering for us');
  });
});

describe('a moment', () => {
  it('is one key away, but not while someone types', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('textbox', { name: 'Notes' }), 'm');
    expect(screen.queryByRole('form', { name: 'Moment' })).toBeNull();
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard('m');
    const form = await screen.findByRole('form', { name: 'Moment' });
    expect(within(form).getByRole<HTMLInputElement>('textbox').value).toBe('');
    expect(screen.getByRole('button', { name: 'Moment' }).getAttribute('aria-keyshortcuts')).toBe('M');
  });

  it('leaves a key alone that is held with another', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}m{/Control}');
    expect(screen.queryByRole('form', { name: 'Moment' })).toBeNull();
  });
});

describe('the practice', () => {
  const practice = { id: 'p1', behaviour: 'Ask first', when: 'When Noor asks me', then: 'I ask first', personId: undefined, from: localDate('2026-11-10'), to: localDate('2026-12-09'), state: 'running' as const };

  it('is asked about while closing, once one is running', async () => {
    const { services, states, user } = await open();
    act(() => states.practice.set({ kind: 'ready', earlier: [], current: { practice, kind: 'running', day: 15, days: 30, chances: [], taken: 0 } }));
    await user.click(screen.getByRole('button', { name: 'Close 1:1' }));
    const asked = within(await screen.findByRole('group', { name: 'Your practice' }));
    expect(asked.getByText('When Noor asks me: I ask first')).toBeTruthy();
    await user.click(asked.getByRole('button', { name: 'Not this time' }));
    expect(services.practice.logChance).toHaveBeenCalledWith(NOTE_PATH, false, '');
  });

  it('shows what was answered about this 1:1', async () => {
    const { states, user } = await open();
    const chance = { id: 'p1-note-1', practiceId: 'p1', day: localDate('2026-11-24'), personName: 'Noor', taken: true, words: 'She knew' };
    act(() => states.practice.set({ kind: 'ready', earlier: [], current: { practice, kind: 'running', day: 15, days: 30, chances: [chance], taken: 1 } }));
    await user.click(screen.getByRole('button', { name: 'Close 1:1' }));
    expect((await screen.findByRole('button', { name: 'Did it', pressed: true }))).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'What you noticed' }).value).toBe('She knew');
  });

  it('is not asked about while there is none', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Close 1:1' }));
    await screen.findByRole('group', { name: 'What was covered' });
    expect(screen.queryByRole('group', { name: 'Your practice' })).toBeNull();
  });
});

describe('what was left open', () => {
  it('is dropped, and brought back from its place', async () => {
    const commitment = { id: 'c2' as CommitmentId, owner: 'them' as const, text: 'Old draft', due: undefined, state: 'open' as const, path: NOTE_PATH, since: localDate('2026-11-10') };
    const carried = createStore([commitment]);
    const { services, user } = await open({ notebook: { carried: () => carried } });
    await user.click(screen.getByRole('button', { name: 'More about: Old draft' }));
    await user.click(await screen.findByRole('button', { name: 'Drop' }));
    expect(services.notebook.setCommitment).toHaveBeenLastCalledWith(NOTE_PATH, 'c2', 'dropped');
    act(() => carried.set([]));
    await user.click(screen.getByRole('button', { name: 'Bring back: Old draft' }));
    expect(services.notebook.setCommitment).toHaveBeenLastCalledWith(NOTE_PATH, 'c2', 'open');
  });
});

describe('another way to say it', () => {
  it('is offered beside a commitment with a sign in it, taken with one tap and undone with one', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Commitment' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What' });
    await user.type(field, 'Check on the rollout');
    await user.click(await screen.findByRole('button', { name: 'Take it' }, { timeout: 3000 }));
    expect(field.value).not.toBe('Check on the rollout');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field.value).toBe('Check on the rollout');
  });
});
