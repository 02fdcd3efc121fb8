import { useState } from 'react';

import { sharedAgenda } from '../../domain/invitation/shared-agenda';
import type { InvitationPreview } from '../../workflows/agendas';
import { Action } from '../components/action';
import type { Looks } from '../components/look.states';
import { items } from '../components/sample.states';
import { useWords } from '../shell/words';
import { PreviewDialog } from './preview-dialog';

const preview: InvitationPreview = { agenda: sharedAgenda({ items: items() }), locale: 'en', mayMail: true, step: 'add', kind: 'occurrence', extents: ['meeting', 'series'], form: 'lines', theirs: [], hasLink: true, asks: true };

/** Opened by its button, since a dialog covers the rest of a gallery. */
function Opener({ shown }: { readonly shown: InvitationPreview }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Action onClick={() => setOpen(true)}>{t('invitation.addToInvitation')}</Action>
      {isOpen && <PreviewDialog preview={shown} name="Noor Haddad" onConfirm={() => setOpen(false)} onClose={() => setOpen(false)} />}
    </>
  );
}

export const previewDialogStates: Looks = {
  ready: <Opener shown={preview} />,
  'whole series, one line': <Opener shown={{ ...preview, step: 'update', extents: ['series', 'meeting'], form: 'one-line' }} />,
  'somebody wrote into it': <Opener shown={{ ...preview, step: 'update', kind: 'exception', extents: ['meeting'], theirs: ['Noor: and the budget for spring', '\ufffc'] }} />,
  'removed, their words stay': <Opener shown={{ ...preview, step: 'remove', hasLink: false, agenda: sharedAgenda({ items: [] }), kind: 'single', extents: ['meeting'], theirs: ['And the budget, please'] }} />,
  'nothing to share': <Opener shown={{ ...preview, agenda: sharedAgenda({ items: [] }), mayMail: false, kind: 'single', extents: ['meeting'] }} />,
};
