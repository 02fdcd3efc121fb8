import { app, pages } from '@microsoft/teams-js';

import { startPage } from '../start-page';

/** Asked for when Two Hats is added to a meeting. There is nothing to choose: the panel finds its meeting by itself. */
void startPage(async ({ hostOrigins }, root) => {
  const words = document.createElement('p');
  words.textContent = 'Two Hats shows the agenda and your own notes of this 1:1. Only you see them. Choose Save to add it.';
  root.replaceChildren(words);

  await app.initialize([...hostOrigins]);
  const contentUrl = new URL('side-panel.html', location.href).href;
  pages.config.registerOnSaveHandler((saving) => {
    pages.config.setConfig({ entityId: 'two-hats-meeting', contentUrl, suggestedDisplayName: 'Two Hats' }).then(
      () => saving.notifySuccess(),
      () => saving.notifyFailure('Two Hats could not be added. Try again.'),
    );
  });
  pages.config.setValidityState(true);
  await app.notifySuccess();
});
