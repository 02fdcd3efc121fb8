import type { Words } from '../../domain/shared/words';
import type { CommandOutcome } from '../../workflows/invitation-command';

/** What a ribbon command says above the appointment; Outlook shows at most 150 characters. */
export function commandWords(outcome: CommandOutcome, { t }: Words): string {
  switch (outcome.kind) {
    case 'failed':
      return failedWords(outcome.reason, t);
    case 'not-one-on-one':
      return outcome.because === 'alone' ? t('command.alone') : t('command.notOneOnOne', { why: t(`command.notOneOnOne.${outcome.because}`) });
    case 'other-calendar':
      return t('command.otherCalendar', { owner: outcome.owner });
    case 'added':
    case 'updated':
    case 'removed':
      return t(outcome.keeps ? `command.kept.${outcome.kind}` : `command.done.${outcome.kind}`);
    default:
      return t(`command.done.${outcome.kind}`);
  }
}

function failedWords(reason: Extract<CommandOutcome, { kind: 'failed' }>['reason'], t: Words['t']): string {
  switch (reason) {
    case 'changed-elsewhere':
    case 'consent-needed':
    case 'storage-unavailable':
    case 'offline':
      return t(`command.failed.${reason}`);
    default:
      return t('command.failed');
  }
}
