import { readNote } from '../../../src/domain/notes/note-file';
import { parsePath } from '../../../src/domain/notes/paths';
import { readPerson } from '../../../src/domain/people/person-file';
import { seedTenant } from '../../../src/sandbox/people/seed-tenant';

const seeded = (today: string, timeZone = 'Europe/Berlin') => seedTenant({ today, timeZone, seed: 1 });
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

  it.each(['2026-11-24', '2027-01-01', '2028-02-29', '2026-11-28'])('is the same for the same day and seed (%s)', (today) => {
    expect(seeded(today)).toEqual(seeded(today));
  });

  it.each(['Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia'])('has its meetings at the same hours in %s', (timeZone) => {
    const hours = (zone: string) => seeded('2026-11-24', zone).tenant.events.map(({ start }) => start);
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
