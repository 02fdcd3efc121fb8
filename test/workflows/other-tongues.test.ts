import { createWords } from '../../src/catalogue/create-words';
import { LANGUAGES } from '../../src/catalogue/load-messages';
import { loadWords } from '../../src/catalogue/load-words';
import type { EventId } from '../../src/domain/calendar/event';
import { loadPrompts } from '../../src/domain/coaching/library/load-prompts';
import { readNote } from '../../src/domain/notes/note-file';
import { createAgendas } from '../../src/workflows/create-agendas';
import { createCoach } from '../../src/workflows/create-coach';
import { createPromptLibrary } from '../../src/workflows/create-prompt-library';
import { noteOfMeeting } from '../../src/workflows/meeting-facts';
import { createOtherTongues } from '../../src/workflows/other-tongues';
import { createStore } from '../../src/workflows/store';
import { aDesk } from './a-desk';
import { readyAgenda } from './ready-agenda';
import { invitationOf } from './stand-ins';

const EVENT = 'event-1' as EventId;

describe('createOtherTongues', () => {
  const words = (language: string) => Promise.resolve(createWords(language, {}));

  it('gives the languages that are not spoken now', async () => {
    const spoken = createStore(createWords('de-AT', {}));
    const tongues = createOtherTongues({ languages: LANGUAGES, spoken, loadWords: words, loadPrompts });
    const heard = async () => (await tongues()).map(({ words: { locale }, prompts }) => [locale, prompts.length > 200]);
    expect(await heard()).toEqual([['en', true]]);
    spoken.set(createWords('en-GB', {}));
    expect(await heard()).toEqual([['de', true]]);
  });

  it('leaves out what cannot be loaded now', async () => {
    const tongues = createOtherTongues({ languages: LANGUAGES, spoken: createStore(createWords('en', {})), loadWords: () => Promise.reject(new Error('offline')), loadPrompts });
    expect(await tongues()).toEqual([]);
  });
});

describe('an agenda that was kept before another language was chosen', () => {
  async function anAgenda() {
    const desk = aDesk();
    const words = createStore(await loadWords('de-DE'));
    const loaded: string[] = [];
    const load = (language: string) => {
      loaded.push(language);
      return loadWords(language);
    };
    const library = createPromptLibrary({
      builtIn: loadPrompts,
      words,
      files: desk.files,
      local: desk.local,
      choice: () => undefined,
      readText: () => Promise.reject(new Error('there is no file')),
    });
    const coach = createCoach(library, createOtherTongues({ languages: LANGUAGES, spoken: words, loadWords: load, loadPrompts }));
    const agendas = createAgendas({ ...desk, surroundings: { ...desk.surroundings, words }, inviteWriter: invitationOf('<p>Hello</p>'), coach });
    await desk.identity.refresh();
    await agendas.open(EVENT);
    const state = () => readyAgenda(agendas, EVENT);
    const kept = async () => {
      const { event, counterpart } = state();
      const read = readNote((await desk.local.read(noteOfMeeting(desk.shelf, event, counterpart, desk.surroundings).path))?.text ?? '');
      return read.kind === 'readable' ? read.note.agenda.map(({ text }) => text) : [];
    };
    const speakEnglish = async () => {
      words.set(await loadWords('en-GB'));
      await desk.surroundings.pass(1000);
    };
    return { agendas, kept, loaded, speakEnglish, state };
  }

  it('[C10] gives its German lines up for another situation, and keeps the one that the user edited', async () => {
    const { agendas, kept, speakEnglish, state } = await anAgenda();
    await agendas.accept(EVENT);
    await agendas.edit(EVENT, state().agenda.items[1]!.id, 'Wie geht es dir wirklich?');
    const inGerman = await kept();
    expect(inGerman[0]).toBe('Deine Themen');
    await speakEnglish();
    await agendas.chooseSituation(EVENT, 'crisis');
    const inEnglish = await kept();
    expect(inEnglish.filter((text) => inGerman.includes(text))).toEqual(['Wie geht es dir wirklich?']);
    expect(inEnglish[0]).toBe('Your topics');
  });

  it('loads no other language where nothing says otherwise', async () => {
    const { agendas, loaded } = await anAgenda();
    await agendas.accept(EVENT);
    await agendas.chooseSituation(EVENT, 'change');
    await agendas.wearHat(EVENT, 'manager');
    expect(loaded).toEqual([]);
  });
});
