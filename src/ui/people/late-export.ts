import { late } from '../components/late';

/** Apart from the forms, which the panel has as well: the words of an export come with the tab. */
export const ExportPerson = late(async () => (await import('./export-person')).ExportPerson);
