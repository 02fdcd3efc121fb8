import { app, pages } from '@microsoft/teams-js';

import { loadWords } from '../../catalogue/load-words';
import { TELLS_OF_PANEL } from '../content-address.mjs';
import { startPage } from '../start-page';

/** Asked for when Two Hats is added to a meeting. There is nothing to choose: the panel finds its meeting by itself. */
void startPage(async ({ hostOrigins }, root) => {
  await app.initialize([...hostOrigins]);
  const { t } = await loadWords((await app.getContext()).app.locale);
  const words = document.createElement('p');
  words.textContent = t('start.intoMeeting');
  root.replaceChildren(words);

  const contentUrl = new URL('side-panel.html', location.href).href + TELLS_OF_PANEL;
  pages.config.registerOnSaveHandler((saving) => {
    pages.config.setConfig({ entityId: 'two-hats-meeting', contentUrl, suggestedDisplayName: 'Two Hats' }).then(
      () => saving.notifySuccess(),
      () => saving.notifyFailure(t('start.notAdded')),
    );
  });
  pages.config.setValidityState(true);
  await app.notifySuccess();
});
