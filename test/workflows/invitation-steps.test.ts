import type { EventId, SeriesId } from '../../src/domain/calendar/event';
import type { AgendaItemId } from '../../src/domain/coaching/agenda';
import { Failure } from '../../src/domain/shared/failure';
import { createAgendas } from '../../src/workflows/create-agendas';
import type { Invitation, InviteWriter } from '../../src/workflows/ports';
import { aCoach } from './a-coach';
import { aDesk } from './a-desk';
import { anEvent } from './an-event';
import { readyAgenda } from './ready-agenda';

const DATE = 'event-1' as EventId;
const SERIES = 'weekly' as EventId;
const SERIES_TEXT = '<p>Our weekly 1:1</p>';
const FIRST = 'steady-1' as AgendaItemId;

/** The text of a series and of one date of it, which has its own from the first write on, as in Exchange. */
function seriesOf(reachesSeries = true) {
  const texts = new Map<EventId, string>([[SERIES, SERIES_TEXT]]);
  const written: EventId[] = [];
  const textOf = (eventId: EventId) => texts.get(eventId) ?? texts.get(SERIES) ?? '';
  const read = (eventId: EventId): Promise<Invitation> => {
    const kind = eventId === SERIES ? 'series' : texts.has(eventId) ? 'exception' : 'occurrence';
    return Promise.resolve({ eventId, kind, isOrganizer: true, body: { format: 'html', content: textOf(eventId) }, changeTag: textOf(eventId) });
  };
  const writer: InviteWriter = {
    reachesSeries,
    read,
    write: (eventId, { content }, changeTag) => {
      if (textOf(eventId) !== changeTag) throw new Failure('changed-elsewhere', 'write invitation');
      texts.set(eventId, content);
      written.push(eventId);
      return read(eventId);
    },
  };
  return { writer, written, texts, series: () => textOf(SERIES), date: () => textOf(DATE) };
}

const EVENT = anEvent({ id: DATE, seriesId: 'weekly', kind: 'occurrence' });

async function prepared(invitations = seriesOf()) {
  const desk = aDesk({ events: [EVENT] });
  const agendas = createAgendas({ ...desk, inviteWriter: invitations.writer, coach: aCoach() });
  await desk.identity.refresh();
  await agendas.open(DATE);
  return { ...desk, ...invitations, agendas, state: () => readyAgenda(agendas, DATE) };
}

describe('a date of a series', () => {
  it('[V13, V18] gets a text of its own, and takes it back, while the series stays as it is', async () => {
    const { agendas, state, written, series, date } = await prepared();
    expect(agendas.preview(DATE, 'add')).toMatchObject({ kind: 'occurrence', extents: ['meeting', 'series'], asks: true });
    await agendas.putInInvitation(DATE, agendas.preview(DATE, 'add'), { extent: 'meeting', form: 'lines' });
    expect(written).toEqual([DATE]);
    expect(series()).toBe(SERIES_TEXT);
    expect(date()).toContain('What does steady ask of us, Noor?');
    expect(date()).toContain(`<a href="https://teams.example.com/at/${new Date(EVENT.startsAt).toISOString().slice(0, 16)}Z">Two Hats</a>`);
    expect(state().invitation).toEqual({ kind: 'present', isCurrent: true, stands: 'meeting' });

    await agendas.edit(DATE, FIRST, 'How is the launch?');
    expect(agendas.preview(DATE, 'update')).toMatchObject({ kind: 'exception', extents: ['meeting'], asks: false });
    await agendas.putInInvitation(DATE);
    expect(date()).toContain('How is the launch?');
    await agendas.removeFromInvitation(DATE);
    expect(date()).toBe(SERIES_TEXT);
    expect(series()).toBe(SERIES_TEXT);
  });

  it('[V13, V18] is written with its whole series, updated and removed where it stands, and undone there', async () => {
    const { agendas, state, written, series, date } = await prepared();
    await agendas.putInInvitation(DATE, agendas.preview(DATE, 'add'), { extent: 'series', form: 'lines' });
    expect(written).toEqual([SERIES]);
    expect(date()).toBe(series());
    expect(series()).toContain('<a href="https://teams.example.com/upcoming">Two Hats</a>');
    expect(state()).toMatchObject({ invitation: { kind: 'present', isCurrent: true, stands: 'series' }, lastWrite: 'added' });

    await agendas.edit(DATE, FIRST, 'How is the launch?');
    expect(agendas.preview(DATE, 'update')).toMatchObject({ extents: ['series', 'meeting'], asks: true });
    await agendas.putInInvitation(DATE);
    expect(series()).toContain('How is the launch?');
    await agendas.undoInvitation(DATE);
    expect(series()).toContain('What does steady ask of us, Noor?');
    expect(agendas.preview(DATE, 'remove')).toMatchObject({ step: 'remove', extents: ['series', 'meeting'], asks: true });
    await agendas.removeFromInvitation(DATE, agendas.preview(DATE, 'remove'), 'series');
    expect(series()).toBe(SERIES_TEXT);
    expect(new Set(written)).toEqual(new Set([SERIES]));
  });

  it('[V13] takes the agenda of the series out of its own text alone', async () => {
    const { agendas, series, date } = await prepared();
    await agendas.putInInvitation(DATE, agendas.preview(DATE, 'add'), { extent: 'series', form: 'lines' });
    const whole = series();
    await agendas.removeFromInvitation(DATE, agendas.preview(DATE, 'remove'), 'meeting');
    expect(date()).toBe(SERIES_TEXT);
    expect(series()).toBe(whole);
  });

  it('[V13] keeps a text of its own when the series is written', async () => {
    const invitations = seriesOf();
    invitations.texts.set(DATE, '<p>In the garden today</p>');
    const { agendas, state, date, series } = await prepared(invitations);
    expect(agendas.preview(DATE, 'add')).toMatchObject({ kind: 'exception', extents: ['meeting', 'series'] });
    await agendas.putInInvitation(DATE, agendas.preview(DATE, 'add'), { extent: 'series', form: 'lines' });
    expect(series()).toContain('What does steady ask of us, Noor?');
    expect(date()).toBe('<p>In the garden today</p>');
    expect(state().invitation).toEqual({ kind: 'absent' });
  });

  it('[V13] is all that can be written where its series is out of reach', async () => {
    const { agendas, written, texts, state } = await prepared(seriesOf(false));
    expect(agendas.preview(DATE, 'add')).toMatchObject({ extents: ['meeting'] });
    await agendas.putInInvitation(DATE);
    expect(written).toEqual([DATE]);
    texts.set(SERIES, texts.get(DATE) ?? '');
    texts.delete(DATE);
    await agendas.open(DATE);
    expect(state().invitation).toEqual({ kind: 'present', isCurrent: true, stands: 'meeting' });
  });

  it('[V14] stands in the series as one line, and is updated as one line', async () => {
    const { agendas, state, series } = await prepared();
    await agendas.add(DATE, { text: 'Holiday plans', audience: 'shared', minutes: 3 });
    await agendas.putInInvitation(DATE, agendas.preview(DATE, 'add'), { extent: 'series', form: 'one-line' });
    expect(series()).toContain('<li>Next topics: What does steady ask of us, Noor? · Holiday plans</li>');
    expect(state().invitation).toEqual({ kind: 'present', isCurrent: true, stands: 'series' });
    await agendas.edit(DATE, FIRST, 'How is the launch?');
    expect(state().invitation).toMatchObject({ isCurrent: false });
    expect(agendas.preview(DATE, 'update')).toMatchObject({ form: 'one-line', theirs: [] });
    await agendas.putInInvitation(DATE);
    expect(series()).toContain('<li>Next topics: How is the launch? · Holiday plans</li>');
  });
});

describe('an agenda', () => {
  const HOUR = 3_600_000;

  it.each([
    ['is moved', { id: 'moved', kind: 'exception', originalStartsAt: EVENT.startsAt, startsAt: EVENT.startsAt + 5 * HOUR, endsAt: EVENT.endsAt + 5 * HOUR }],
    ['becomes an exception', { id: 'exception', kind: 'exception', originalStartsAt: EVENT.startsAt }],
    ['is made anew as a meeting of its own', { id: 'anew', kind: 'single', seriesId: undefined }],
    ['is made anew with its series', { id: 'anew', seriesId: 'fortnightly' as SeriesId }],
  ] as const)('[V15] follows a date that %s, with what was kept of it', async (_what, changes) => {
    const { agendas, calendar, calendarRecord, local } = await prepared();
    await agendas.edit(DATE, FIRST, 'How is the launch?');
    const id = changes.id as EventId;
    calendarRecord.events = [{ ...EVENT, ...changes, id }];
    await calendar.refresh();
    await agendas.open(id);
    expect(readyAgenda(agendas, id).agenda.items[0]?.text).toBe('How is the launch?');
    await agendas.skip(id, FIRST);
    expect((await local.list()).filter(({ path }) => path.includes('/20'))).toHaveLength(1);
  });
});

describe('words of others in the invitation', () => {
  const wroteInto = async () => {
    const opened = await prepared();
    await opened.agendas.putInInvitation(DATE, opened.agendas.preview(DATE, 'add'), { extent: 'meeting', form: 'lines' });
    await opened.agendas.edit(DATE, FIRST, 'How is the launch?');
    const write = (line: string) => opened.texts.set(DATE, opened.date().replace('</ol>', `<li>${line}</li></ol>`));
    return { ...opened, write };
  };

  it('[V12] are shown before an update, which keeps them', async () => {
    const { agendas, state, write, date } = await wroteInto();
    write('Noor: the budget');
    await agendas.open(DATE);
    expect(state()).toMatchObject({ theirs: ['Noor: the budget'], invitation: { kind: 'present', isCurrent: false } });
    const preview = agendas.preview(DATE, 'update');
    expect(preview).toMatchObject({ theirs: ['Noor: the budget'], asks: true });
    await agendas.putInInvitation(DATE, preview, { extent: 'meeting', form: 'lines' });
    expect(date()).toMatch(/How is the launch\?.*<\/div><p>Noor: the budget<\/p><p>Our weekly 1:1<\/p>$/);
    expect(date()).not.toContain('What does steady');
    expect(state()).toMatchObject({ theirs: [], invitation: { kind: 'present', isCurrent: true }, lastWrite: 'updated' });
  });

  it.each(['update', 'remove'] as const)('[V12] stop an %s that they came before, and are shown then', async (step) => {
    const { agendas, state, write, date } = await wroteInto();
    const preview = agendas.preview(DATE, step);
    write('Noor: the budget');
    const before = date();
    const again = (seen = preview) => (step === 'update' ? agendas.putInInvitation(DATE, seen, { extent: 'meeting', form: 'lines' }) : agendas.removeFromInvitation(DATE, seen, 'meeting'));
    await again();
    expect(date()).toBe(before);
    expect(state()).toMatchObject({ theirs: ['Noor: the budget'], invitation: { kind: 'present' }, lastWrite: undefined });
    await again(agendas.preview(DATE, step));
    expect(date()).toContain('<p>Noor: the budget</p>');
    expect(state().theirs).toEqual([]);
  });

  it('[V10] are not the lines that the agenda had before, though the device has forgotten them', async () => {
    const { texts } = await wroteInto();
    const elsewhere = await prepared();
    elsewhere.texts.set(DATE, texts.get(DATE) ?? '');
    await elsewhere.agendas.open(DATE);
    await elsewhere.agendas.edit(DATE, FIRST, 'Something else altogether');
    expect(elsewhere.state().theirs).toEqual([]);
    await elsewhere.agendas.putInInvitation(DATE);
    expect(elsewhere.date()).not.toContain('What does steady');
  });
});
