import { readNote } from '../../../src/domain/notes/note-file';
import { ME_PATH, parsePath, SETTINGS_PATH } from '../../../src/domain/notes/paths';
import { readSettings } from '../../../src/domain/notes/settings-file';
import { readMe } from '../../../src/domain/people/me-file';
import { readPerson } from '../../../src/domain/people/person-file';
import { seedCalendar } from '../../../src/sandbox/people/seed-calendar';
import { seedTenant } from '../../../src/sandbox/people/seed-tenant';

const seeded = (today: string) => seedTenant({ today, timeZone: 'Europe/Berlin', seed: 1 });
const { tenant, files } = seeded('2026-11-24');
const notes = files.filter(({ path }) => parsePath(path).kind === 'note');

describe('seedTenant', () => {
  it('has a manager with eight reports, an own manager and three peers in three zones', () => {
    const me = tenant.directory.find(({ id }) => id === tenant.meId);
    expect(me?.displayName).toBe('Alex Morgan');
    expect(tenant.directory.filter(({ managerId }) => managerId === tenant.meId)).toHaveLength(8);
    expect(tenant.directory.filter(({ managerId, kind }) => managerId === me?.managerId && kind === 'user')).toHaveLength(4);
    expect(new Set(tenant.directory.map(({ timeZone }) => timeZone)).size).toBe(3);
  });

  it('writes every note and person so that the product reads it', () => {
    expect(notes.length).toBeGreaterThan(150);
    for (const { text } of notes) expect(readNote(text)).toMatchObject({ kind: 'readable' });
    const people = files.filter(({ path }) => parsePath(path).kind === 'person');
    expect(people).toHaveLength(9);
    for (const { text } of people) expect(readPerson(text)).toMatchObject({ kind: 'readable' });
  });

  it('gives every path once', () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });

  it('leaves the last meeting of each report with something open', () => {
    const open = notes.filter(({ text }) => text.includes('- [ ]'));
    expect(open.length).toBeGreaterThanOrEqual(8);
  });

  it('writes the user’s own two files so that the product reads them', () => {
    const text = (path: string) => files.find((file) => file.path === path)?.text ?? '';
    expect(readMe(text(ME_PATH))).toMatchObject({ kind: 'readable' });
    expect(readSettings(text(SETTINGS_PATH))).toMatchObject({ kind: 'readable', settings: { weekStart: 'monday', reviewSeason: { from: '12-21', to: '01-31' } } });
  });

  it.each(['2027-01-01', '2028-02-29'])('is the same for the same day and seed (%s)', (today) => {
    expect(seeded(today)).toEqual(seeded(today));
  });

  it.each(['Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia'])('has its meetings at the same hours in %s', (timeZone) => {
    const hours = (zone: string) => seedCalendar('2026-11-24', zone).map(({ start }) => start);
    expect(hours(timeZone)).toEqual(hours('Europe/Berlin'));
  });

  it('keeps the names of several scripts', () => {
    const names = tenant.directory.map(({ displayName }) => displayName).join(' ');
    expect(names).toMatch(/\p{Script=Cyrillic}/u);
    expect(names).toMatch(/\p{Script=Arabic}/u);
    expect(names).toMatch(/\p{Script=Han}/u);
  });

  it('has no note in the week away', () => {
    const away = tenant.events.find(({ showAs, isAllDay }) => isAllDay && showAs === 'oof');
    const dates = notes.map(({ path }) => /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? '');
    expect(away).toBeDefined();
    expect(dates.filter((date) => `${date}T00:00:00` >= (away?.start ?? '') && `${date}T00:00:00` < (away?.end ?? ''))).toEqual([]);
  });
});
