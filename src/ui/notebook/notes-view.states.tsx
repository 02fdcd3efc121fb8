import type { NotesFilter, NotesState } from '../../workflows/notebook';
import { RightToLeft, ignore } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { LONG_NAME, aLine, filePath, lines, localDate } from '../components/sample.states';
import { NotesView } from './notes-view';

const filter: NotesFilter = { words: '', personId: undefined, from: undefined, to: undefined, kind: 'all' };
const people = [aLine(), aLine({ personName: LONG_NAME })].map(({ personId, personName }, index) => ({ personId: index === 0 ? personId : ('long1234' as typeof personId), name: personName }));
const view = (state: NotesState, part: Partial<NotesFilter> = {}) => <NotesView state={state} filter={{ ...filter, ...part }} people={people} onFilter={ignore} />;

export const notesViewStates: Looks = {
  loading: view({ kind: 'loading' }),
  failed: view({ kind: 'failed', reason: 'storage-unavailable' }),
  'none yet': view({ kind: 'ready', lines: [], total: 0 }),
  ready: view({ kind: 'ready', lines: lines(), total: 4 }),
  'a search': view({ kind: 'ready', lines: lines().slice(0, 1), total: 4 }, { words: 'rollout review' }),
  'nothing found': view({ kind: 'ready', lines: [], total: 4 }, { words: 'zeppelin', kind: 'with-private' }),
  'right to left': <RightToLeft>{view({ kind: 'ready', lines: lines(), total: 4 })}</RightToLeft>,
  'many notes': view({ kind: 'ready', total: 400, lines: Array.from({ length: 104 }, (_, index) => aLine({ path: filePath(`n${index}`), date: localDate(`2026-${String(12 - Math.floor(index / 12)).padStart(2, '0')}-10`) })) }),
};
