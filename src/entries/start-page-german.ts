import { ConfigurationProblem } from './configuration';
import type { StartWords } from './start-words';

const WRONG: Readonly<Record<ConfigurationProblem['expected'], string>> = {
  there: 'fehlt',
  'an object': 'ist kein Objekt',
  'the id of the app registration': 'ist nicht die ID der App-Registrierung',
  'the id of the app in Teams': 'ist nicht die ID der App in Teams',
  'a list of origins': 'ist keine Liste von Ursprüngen (origins)',
  'an address that begins with https://': 'ist keine Adresse, die mit https:// beginnt',
  JSON: 'ist kein JSON',
};

/** What a page says in German that cannot start: a script of its own, which nobody loads whose page starts. */
export function inGerman(error: unknown): StartWords {
  return error instanceof ConfigurationProblem
    ? { title: 'Two Hats ist noch nicht eingerichtet', body: `${error.part} ${WRONG[error.expected]}. Wer die App installiert hat, kann es richtigstellen.` }
    : { title: 'Two Hats konnte nicht starten', body: 'Schließ es und öffne es noch einmal. Deine Notizen sind sicher.' };
}
