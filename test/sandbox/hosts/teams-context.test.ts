import { subPageOfLink } from '../../../src/sandbox/hosts/teams-context';

const link = (context: unknown): string => `https://teams.microsoft.com/l/entity/app-id/two-hats?context=${encodeURIComponent(JSON.stringify(context))}`;

describe('subPageOfLink', () => {
  it('finds where in the app a link leads', () => {
    expect(subPageOfLink(link({ subEntityId: 'person/noor' }))).toBe('person/noor');
    expect(subPageOfLink(link({ subPageId: 'note/1' }))).toBe('note/1');
  });

  it.each([link({}), link(null), link({ subEntityId: 1 }), 'https://teams.microsoft.com/l/entity/a/b?context={', 'https://example.org/l/entity/a', 'no link'])('finds nothing in %s', (text) => {
    expect(subPageOfLink(text)).toBeUndefined();
  });
});
