import { memoryNotes } from '../../../src/adapters/store/memory-notes';
import { notesStoreContract } from '../../contract/notes-store.contract';

notesStoreContract('memory', memoryNotes);

describe('memoryNotes', () => {
  it('says that nothing outlives the tab', () => {
    expect(memoryNotes().durability).toBe('memory');
  });
});
