import { createRoot } from 'react-dom/client';

import { loadWords } from '../catalogue/load-words';
import { WordsProvider } from '../ui/shell/words';
import { GalleryPage } from './gallery/gallery-page';

const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
void loadWords('en-GB').then((words) =>
  createRoot(root).render(
    <WordsProvider words={words}>
      <GalleryPage />
    </WordsProvider>,
  ),
);
