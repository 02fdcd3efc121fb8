import type { CalendarEvent } from '../../src/domain/calendar/event';
import { startCommands } from '../../src/entries/commands/start-commands';
import { anEvent, anInvitee, NOOR } from '../workflows/an-event';
import { calendarOf, invitationOf } from '../workflows/stand-ins';
import { englishWords } from '../support/english-words';

const BODY = '<html><body><p>Hello Noor</p></body></html>';

function commands(event: CalendarEvent = anEvent({ id: 'form' }), locale = 'en-GB') {
  const calendar = calendarOf([event]);
  const inviteWriter = invitationOf(BODY);
  const said: string[] = [];
  const started = startCommands({
    calendar,
    inviteWriter,
    user: () => ({ displayName: 'Alex Morgan', emailAddress: 'Alex@Example.com' }),
    locale,
    promptsUrl: undefined,
    say: (words) => Promise.resolve(void said.push(words)),
  });
  const click = (command: keyof typeof started) => new Promise<void>((completed) => started[command]({ completed }));
  return { calendar, inviteWriter, said, click };
}

describe('startCommands', () => {
  it('adds a shared agenda once, however often it is clicked, and takes it out again', async () => {
    const { inviteWriter, said, click } = commands();
    await click('addAgenda');
    const once = inviteWriter.body.content;
    expect(once).toContain('Agenda for our 1:1');
    await click('addAgenda');
    expect(inviteWriter.body.content).toBe(once);
    await click('removeAgenda');
    await click('removeAgenda');
    expect(inviteWriter.body.content).toBe(BODY);
    expect(said).toEqual([
      'The agenda is in the invitation. The other person sees it once you save or send.',
      'The invitation has this agenda already.',
      'The agenda is out of the invitation. The rest is as it was.',
      'There is no agenda of Two Hats in this invitation.',
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

  it('keeps each of its sentences short enough for Outlook', async () => {
    const { commandWords } = await import('../../src/entries/commands/command-words');
    const reasons = ['cancelled', 'all-day', 'declined', 'declined-by-counterpart', 'alone', 'group', 'distribution-list', 'guests-hidden', 'removed-by-you'] as const;
    for (const because of reasons) expect(commandWords({ kind: 'not-one-on-one', because }, englishWords()).length).toBeLessThanOrEqual(150);
    for (const reason of ['changed-elsewhere', 'offline', 'consent-needed', 'storage-unavailable', 'busy'] as const) {
      expect(commandWords({ kind: 'failed', reason }, englishWords()).length).toBeLessThanOrEqual(150);
    }
  });
});
