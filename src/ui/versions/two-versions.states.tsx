import type { TwoTexts } from '../../workflows/two-versions';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { filePath, localDate } from '../components/sample.states';
import { TwoVersionsFold } from './two-versions';
import { FilesToLookAtView } from './files-to-look-at';
import type { TwoVersionsState } from './two-versions';

const note = (...lines: readonly string[]) => ['---', 'two-hats: 1', 'id: 7q2x4k9m1b', 'date: 2026-11-24', '---', '', '## Notes', '', ...lines, ''].join('\n');
const mine = note('The launch slipped by a week.', 'She will tell the customer herself, on Thursday, once the new date stands.', 'Holiday cover is settled.');
const other = note('The launch slipped by ten days.', 'Holiday cover is settled.', 'Ask Jonas about the second line.');
const both = note('The launch slipped by a week.', 'The launch slipped by ten days.', 'She will tell the customer herself, on Thursday, once the new date stands.', 'Holiday cover is settled.', 'Ask Jonas about the second line.');

const texts = (part: Partial<TwoTexts> = {}): TwoVersionsState => ({ kind: 'ready', texts: { mine, other, now: both, copy: undefined, more: 0, ...part } });
const view = (state: TwoVersionsState) => <TwoVersionsFold isOpen state={state} onRetry={ignore} onChoose={settle} />;

export const twoVersionsStates: Looks = {
  reading: view({ kind: 'reading' }),
  failed: view({ kind: 'failed', reason: 'storage-unavailable' }),
  'put together': view(texts()),
  'a copy beside the note': view(texts({ now: mine, copy: filePath('People/x/2026/2026-11-24-7q2x4k9m1b-copy-1a2b3c.md'), more: 2 })),
  'list of files': (
    <FilesToLookAtView
      broken={[{ path: filePath('People/jonas-k3v9/person.md'), kind: 'person', personName: 'Jonas Huber', date: '', isInTrash: false }]}
      twoVersions={[
        { path: filePath('People/x/2026/2026-11-24-7q2x4k9m1b.md'), kind: 'note', personName: 'Noor Haddad', date: localDate('2026-11-24'), isInTrash: false },
        { path: filePath('People/noor-k3v9/person.md'), kind: 'person', personName: 'Noor Haddad', date: '', isInTrash: false },
        { path: filePath('me.md'), kind: 'own-page', personName: '', date: '', isInTrash: false },
        { path: filePath('settings.yaml'), kind: 'settings', personName: '', date: '', isInTrash: false },
      ]}
    />
  ),
  folded: <TwoVersionsFold state={texts()} onRetry={ignore} onChoose={settle} />,
  'right to left': <RightToLeft>{view(texts({ mine: note('ناقشنا خطة الانتقال إلى ليون'), other: note('ناقشنا خطة الانتقال إلى باريس') }))}</RightToLeft>,
};
