import german from '../../../src/domain/coaching/library/traits.de.json';
import { namesTrait, traitIn } from '../../../src/domain/coaching/names-trait';
import { smartHints } from '../../../src/domain/coaching/smart';
import type { Goal } from '../../../src/domain/people/person';
import { idWords } from '../../support/id-words';
import { TODAY, day } from './an-input';

describe('traitIn in German', () => {
  it.each([
    ['Du bist faul', 'trait', 'faul'],
    ['Mit der Einstellung wird das nichts', 'trait', 'einstellung'],
    ['Du hörst nie zu', 'ever', 'nie'],
    ['Ständig unterbrichst du', 'ever', 'ständig'],
    ['Du kommst immer zu spät', 'ever', 'immer'],
    ['Immer wieder fehlt dein Bericht', 'ever', 'immer'],
    ['Du kommst immer noch immer zu spät', 'ever', 'immer'],
    ['Du bist immer noch so langsam', 'blame', 'langsam'],
    ['Er ist noch immer faul', 'trait', 'faul'],
    ['Sie ist wirklich sehr begabt', 'praise', 'begabt'],
    ['Du warst so unhöflich', 'blame', 'unhöflich'],
    ['Gestern warst du unfreundlich', 'blame', 'unfreundlich'],
  ])('[H2] finds in %j what someone is', (text, kind, word) => {
    const found = traitIn(text, 'de-AT');
    expect(found).toMatchObject({ kind });
    expect(found?.word.toLowerCase()).toBe(word);
  });

  it.each(['Du hast den Bericht am Montag geschickt', 'Dein Vortrag hatte einen guten Anfang', 'Der Umzug war schwierig', 'Die Einstellungen im Drucker', 'Du hast die schwache Stelle bemerkt', ''])(
    '[H2] lets %j be',
    (text) => {
      expect(namesTrait(text, 'de')).toBe(false);
    },
  );

  it.each([
    'Der Bericht vom Montag fehlt immer noch',
    'Immer noch stehen die alten Preise im Angebot',
    'Die Zahlen stimmen noch immer nicht',
    'Es rufen immer mehr Kunden an',
    'Deine Protokolle werden immer besser',
    'Was auch immer der Kunde fragt, du hast die Akte dabei',
    'So viele Gäste hatten wir nie zuvor',
  ])('[H2] takes %j for no judgement of all times', (text) => {
    expect(namesTrait(text, 'de')).toBe(false);
  });

  it('[H2] gives examples that speak of no trait themselves', () => {
    for (const say of [...Object.values(german.say), ...german.traits.map((trait) => trait.say)]) expect([say, namesTrait(say, 'de')]).toEqual([say, false]);
  });
});

describe('smartHints in German', () => {
  const GOAL: Goal = {
    id: 'g1',
    text: 'Einführung in drei Regionen',
    measure: 'Alle Regionen arbeiten mit dem neuen Plan',
    reach: 'Jonas hilft freitags mit den Verträgen',
    purpose: 'Jeder Kunde bekommt dieselbe Antwort',
    due: day('2027-03-31'),
    state: 'open',
  };
  const kinds = (over: Partial<Goal>) => smartHints({ ...GOAL, ...over }, TODAY, idWords('de-DE')).map(({ field, kind }) => `${field} ${kind}`);

  it('[H1] has nothing to say about a whole goal', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ text: 'Antwortzeit auf 2 Tage verbessern', measure: 'Der Kunde hat unterschrieben' })).toEqual([]);
  });

  it('[H1] finds what is too vague', () => {
    expect(kinds({ text: 'Die Übergabe verbessern', measure: 'Die Leute fühlen sich wohl' })).toEqual(['text vague', 'measure vague']);
  });
});
