import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

import { sayNotFinished } from './not-finished';

// Microsoft's sign-in returns to this page, in a pop-up or a hidden frame; it hands the answer to the page that asked.
broadcastResponseToMainFrame().catch(() => sayNotFinished(document, navigator.language));
