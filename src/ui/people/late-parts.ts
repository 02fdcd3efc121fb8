import { late } from '../components/late';

/** Only who writes needs the forms. */
export const ToolForm = late(async () => (await import('./tool-form')).ToolForm);
