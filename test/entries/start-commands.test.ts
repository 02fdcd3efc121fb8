import type { CalendarEvent } from '../../src/domain/calendar/event';
import { startCommands } from '../../src/entries/commands/start-commands';
import { anEvent, anInvitee, NOOR } from '../workflows/an-event';
import { calendarOf, invitationOf } from '../workflows/stand-ins';
import { englishWords } from '../support/english-words';

const BODY = '<html><body><p>Hello Noor</p></body></html>';

function commands(event: CalendarEvent = anEvent({ id: 'form' }), locale = 'en-GB', owner?: string) {
  const calendar = calendarOf([event]);
  const inviteWriter = invitationOf(BODY);
  const said: string[] = [];
  const late: (() => void)[] = [];
  let told = 0;
  const started = startCommands({
    calendar,
    form: { owner: () => Promise.resolve(owner) },
    inviteWriter,
    user: () => ({ displayName: 'Alex Morgan', emailAddress: 'Alex@Example.com' }),
    locale,
    promptsUrl: undefined,
    linkTo: (place) => Promise.resolve(`https://teams.example.com/${place}`),
    say: (words) => Promise.resolve(void said.push(words)),
    written: () => void (told += 1),
    after: (_ms, work) => {
      late.push(work);
      return () => late.splice(late.indexOf(work), 1);
    },
  });
  const click = (command: keyof typeof started) => new Promise<void>((completed) => started[command]({ completed }));
  return { calendar, inviteWriter, said, click, started, late, told: () => told };
}

describe('startCommands', () => {
  it('[OL8] adds a shared agenda once, however often it is clicked, and takes it out again', async () => {
    const { inviteWriter, said, click, told } = commands();
    await click('addAgenda');
    const once = inviteWriter.body.content;
    expect(once).toContain('Agenda for our 1:1');
    expect(once).toMatch(/<a href="https:\/\/teams\.example\.com\/at\/2026-\d\d-\d\dT\d\d:\d\dZ">Two Hats<\/a>/);
    await click('addAgenda');
    expect(inviteWriter.body.content).toBe(once);
    await click('removeAgenda');
    await click('removeAgenda');
    expect(inviteWriter.body.content).toBe(BODY);
    expect(told()).toBe(2); // The pane hears of what changed, and of nothing else.
    expect(said).toEqual([
      'The agenda is in the invitation. They see it once you save or send. Undo: Remove agenda.',
      'The invitation has this agenda already.',
      'The agenda is out of the invitation. The rest is as it was. Undo: Add agenda.',
      'There is no agenda of Two Hats in this invitation.',
    ]);
  });

  it('[V12] keeps what somebody wrote into the agenda, and says so', async () => {
    const { inviteWriter, said, click } = commands();
    const writeInto = () => inviteWriter.edit(inviteWriter.body.content.replace('</ol>', '<li>Noor: the budget</li></ol>'));
    await click('addAgenda');
    const block = inviteWriter.body.content;
    writeInto();
    await click('addAgenda');
    expect(inviteWriter.body.content).toBe(block.replace('<p>Hello Noor', '<p>Noor: the budget</p><p>Hello Noor'));
    writeInto();
    await click('removeAgenda');
    expect(inviteWriter.body.content).toBe('<html><body><p>Noor: the budget</p><p>Noor: the budget</p><p>Hello Noor</p></body></html>');
    expect(said.slice(1)).toEqual([
      'The agenda is up to date. Words that others wrote into it are still there. Undo: Remove agenda takes it out.',
      'The agenda is out of the invitation. Words that others wrote into it are still there. Undo: Add agenda.',
    ]);
  });

  it('[V9] writes and finds the block in the language of Outlook', async () => {
    const { inviteWriter, click } = commands(anEvent({ id: 'form' }), 'de-DE');
    await click('addAgenda');
    expect(inviteWriter.body.content).toContain('Agenda für unser 1:1');
    await click('removeAgenda');
    expect(inviteWriter.body.content).toBe(BODY);
  });

  it('writes nothing into a meeting of more than two, and says why and what to do', async () => {
    const { inviteWriter, said, click } = commands(anEvent({ invitees: [anInvitee(NOOR), anInvitee({ name: 'Sam', address: 'sam@example.com' })] }));
    await click('addAgenda');
    expect(inviteWriter.writes).toBe(0);
    expect(said).toEqual(['More than one other person is invited. Open Prepare 1:1 to treat it as a 1:1.']);
  });

  it('asks for a guest first where nobody is invited yet, whom no word of the user makes a 1:1', async () => {
    const { inviteWriter, said, click } = commands(anEvent({ invitees: [] }));
    await click('addAgenda');
    expect(inviteWriter.writes).toBe(0);
    expect(said).toEqual(['Nobody else is invited yet. Invite one person first.']);
  });

  it('writes nothing when somebody else organises', async () => {
    const { inviteWriter, said, click } = commands();
    inviteWriter.isOrganizer = false;
    await click('addAgenda');
    await click('removeAgenda');
    expect(inviteWriter.writes).toBe(0);
    expect(new Set(said)).toEqual(new Set(['Only the organizer can change the invitation. Your agenda stays private.']));
  });

  it.each(['addAgenda', 'removeAgenda'] as const)('completes %s also when Outlook fails, and shows no text of the error', async (command) => {
    const { calendar, said, click } = commands();
    calendar.fails = 'unexpected';
    await click(command);
    expect(said).toEqual(['That did not work. Open Prepare 1:1 to see more.']);
  });

  it('[OL7] completes once although Outlook never answers, and again does not when it does at last', async () => {
    const { calendar, said, started, late } = commands();
    let answer = (): void => undefined;
    const list = jest.spyOn(calendar, 'list').mockImplementation(() => new Promise((resolve) => (answer = () => resolve([]))));
    let completions = 0;
    started.removeAgenda({ completed: () => (completions += 1) });
    expect(completions).toBe(0);
    late[0]?.();
    expect(completions).toBe(1);
    answer();
    await new Promise((resolve) => setImmediate(resolve));
    expect(completions).toBe(1);
    expect(said[0]).toBe('That did not work. Open Prepare 1:1 to see more.');
    list.mockRestore();
  });

  it('[OL4] writes nothing into somebody else’s calendar, and says whose it is', async () => {
    const theirs = anEvent({ organizer: { name: 'Priya Raman', address: 'priya@example.com' }, isOrganizer: false });
    const { inviteWriter, said, click } = commands(theirs, 'en-GB', 'priya@example.com');
    await click('addAgenda');
    expect(inviteWriter.writes).toBe(0);
    expect(said).toEqual(['This is the calendar of Priya Raman. Two Hats writes only into your own invitations.']);
  });

  it('keeps each of its sentences short enough for Outlook', async () => {
    const { commandWords } = await import('../../src/entries/commands/command-words');
    const reasons = ['cancelled', 'all-day', 'declined', 'declined-by-counterpart', 'alone', 'group', 'distribution-list', 'guests-hidden', 'removed-by-you'] as const;
    for (const because of reasons) expect(commandWords({ kind: 'not-one-on-one', because }, englishWords()).length).toBeLessThanOrEqual(150);
    for (const kind of ['added', 'updated', 'removed'] as const) {
      for (const locale of ['en', 'de'] as const) expect(commandWords({ kind, keeps: true }, englishWords(locale)).length).toBeLessThanOrEqual(150);
    }
    for (const reason of ['changed-elsewhere', 'offline', 'consent-needed', 'storage-unavailable', 'busy'] as const) {
      expect(commandWords({ kind: 'failed', reason }, englishWords()).length).toBeLessThanOrEqual(150);
    }
  });
});
