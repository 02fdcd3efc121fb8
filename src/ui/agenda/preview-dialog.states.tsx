import { useState } from 'react';

import { sharedAgenda } from '../../domain/invitation/shared-agenda';
import type { InvitationPreview } from '../../workflows/agendas';
import { Action } from '../components/action';
import type { Looks } from '../components/look.states';
import { items } from '../components/sample.states';
import { useWords } from '../shell/words';
import { PreviewDialog } from './preview-dialog';

const preview: InvitationPreview = { agenda: sharedAgenda({ items: items() }), locale: 'en', mayMail: true, isSeriesOccurrence: true };

/** Opened by its button, since a dialog covers the rest of a gallery. */
function Opener({ shown }: { readonly shown: InvitationPreview }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Action onClick={() => setOpen(true)}>{t('agenda.addToInvitation')}</Action>
      {isOpen && <PreviewDialog preview={shown} name="Noor Haddad" onConfirm={() => setOpen(false)} onClose={() => setOpen(false)} />}
    </>
  );
}

export const previewDialogStates: Looks = {
  ready: <Opener shown={preview} />,
  'nothing to share': <Opener shown={{ agenda: sharedAgenda({ items: [] }), locale: 'en', mayMail: false, isSeriesOccurrence: false }} />,
};
