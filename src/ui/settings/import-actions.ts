import type { ChosenFile, NoteImport } from '../../workflows/note-import';

/** What a preview of an import can ask for. */
export type ImportActions = {
  readonly onChoose: (files: Promise<readonly ChosenFile[]>) => void;
  readonly onSetPerson: NoteImport['setPerson'];
  readonly onSetDay: NoteImport['setDay'];
  readonly onSetTaken: NoteImport['setTaken'];
  readonly onImport: () => void;
  readonly onCancel: () => void;
};
