import { createRoot } from 'react-dom/client';

import { loadWords } from '../catalogue/load-words';
import { FormatsProvider } from '../ui/shell/formats';
import { WordsProvider } from '../ui/shell/words';
import { SAMPLE_NOW } from '../ui/components/sample.states';
import { GalleryPage } from './gallery/gallery-page';
import { PSEUDO_LOCALES, pseudoWords } from './gallery/pseudo-words';

const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
const asked = new URLSearchParams(location.search).get('locale') ?? 'en-GB';
const pseudo = PSEUDO_LOCALES.find((locale) => locale === asked);

void (pseudo === undefined ? loadWords(asked) : Promise.resolve(pseudoWords(pseudo))).then((words) => {
  document.documentElement.lang = words.locale;
  createRoot(root).render(
    <WordsProvider words={words}>
      <FormatsProvider locale={words.locale} timeZone="UTC" now={() => SAMPLE_NOW}>
        <GalleryPage />
      </FormatsProvider>
    </WordsProvider>,
  );
});
