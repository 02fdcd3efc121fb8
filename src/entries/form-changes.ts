import { tabs, type OtherTabs } from '../adapters/store/other-tabs';

/**
 * Office.js has no event for the text of an appointment: the pane beside a form would go on saying what a click on the ribbon has
 * changed. So our own pages tell each other that something was written.
 */
export function formChanges(onChange: () => void): OtherTabs<'changed'> {
  return tabs('two-hats:form', onChange);
}
