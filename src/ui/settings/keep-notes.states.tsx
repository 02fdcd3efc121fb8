import type { NoteLine } from '../../workflows/notebook';
import type { RetentionState } from '../../workflows/retention';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { lines, localDate } from '../components/sample.states';
import { KeepNotesView } from './keep-notes-view';

const look = (part: Partial<Extract<RetentionState, { kind: 'ready' }>>) => <KeepNotesView state={{ kind: 'ready', years: '2', before: localDate('2024-11-24'), older: [], ...part }} onYears={ignore} onMove={() => Promise.resolve(settle)} />;
const old = (line: NoteLine): NoteLine => ({ ...line, date: localDate(line.date.replace('2026', '2022')) });

export const keepNotesStates: Looks = {
  always: look({ years: undefined, before: undefined }),
  'none is older': look({}),
  'some are older': look({ older: lines().map(old) }),
  'right to left': <RightToLeft>{look({ older: lines().map(old) })}</RightToLeft>,
};
