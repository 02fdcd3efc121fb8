import { createRoot } from 'react-dom/client';

import { GalleryPage } from './gallery/gallery-page';

const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
createRoot(root).render(<GalleryPage />);
