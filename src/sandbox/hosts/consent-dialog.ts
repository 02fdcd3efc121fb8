import { button, element } from './dom';

const WORDS: Readonly<Record<string, string>> = {
  'User.Read': 'Read who you are',
  'Calendars.ReadWrite': 'Read and change your calendar',
  'Files.ReadWrite.AppFolder': 'Keep files in a folder of its own in your OneDrive',
  'Files.ReadWrite': 'Read and change your files in OneDrive',
  'Files.ReadWrite.All': 'Read and change all files that you can open',
  'MailboxSettings.Read': 'Read your time zone and working hours',
  'People.Read': 'Read who you work with',
  'User.ReadBasic.All': 'Read names of people in your company',
  'Chat.ReadBasic': 'Read which chats you are in, not what is said',
  'OnlineMeetings.Read': 'Read your online meetings',
};

/** Asks the user to allow more, or where there are no scopes to sign in again, as the sign-in service does in a pop-up. Resolves with their choice. */
export function askConsent(scopes: readonly string[]): Promise<boolean> {
  const isSignIn = scopes.length === 0;
  return new Promise((resolve) => {
    const finish = (isAccepted: boolean): void => {
      dialog.close();
      dialog.remove();
      resolve(isAccepted);
    };
    const dialog = element(
      'dialog',
      { class: 'consent', 'aria-labelledby': 'consent-title' },
      element('h2', { id: 'consent-title' }, isSignIn ? 'Sign in again' : 'Two Hats asks for your permission'),
      element('p', {}, isSignIn ? 'Something about your account has changed, such as its password.' : 'It would like to:'),
      element('ul', {}, ...scopes.map((scope) => element('li', {}, WORDS[scope] ?? scope, ' ', element('code', {}, scope)))),
      element('div', { class: 'choices' }, button('Accept', { class: 'primary' }, () => finish(true)), button('Cancel', {}, () => finish(false))),
    );
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(false);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
