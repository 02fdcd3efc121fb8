import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// Microsoft's sign-in returns to this page, in a pop-up or a hidden frame; it hands the answer to the page that asked.
broadcastResponseToMainFrame().catch(() => {
  const message = document.createElement('p');
  message.textContent = 'The sign-in did not finish. Close this window and choose Sign in again.';
  document.getElementById('app')?.replaceChildren(message);
});
