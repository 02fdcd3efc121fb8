import { KEEP_NOTES } from '../../domain/notes/settings-file';
import type { Retention, RetentionState } from '../../workflows/retention';
import { Chips } from '../components/chips';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { OlderNotes } from './older-notes';

type KeepNotesViewProps = { readonly state: RetentionState; readonly onYears: (years: (typeof KEEP_NOTES)[number] | undefined) => void; readonly onMove: Retention['moveToTrash'] };

const ALWAYS = 'always';

/** Everything that keeping notes can look like, as a function of its state alone. */
export function KeepNotesView({ state, onYears, onMove }: KeepNotesViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  if (state.kind !== 'ready') return null;
  const chips = [{ value: ALWAYS, words: t('keep.always') }, ...KEEP_NOTES.map((value) => ({ value, words: t('keep.years', { count: Number(value) }) }))];
  return (
    <>
      <section aria-label={t('keep.title')} className={text.section}>
        <h2 className={text.heading}>{t('keep.title')}</h2>
        <Chips label={t('keep.title')} chips={chips} chosen={state.years ?? ALWAYS} onChoose={(value) => onYears(KEEP_NOTES.find((years) => years === value))} />
        <p className={text.faint}>{t('keep.hint')}</p>
      </section>
      {state.before !== undefined && <OlderNotes key={state.before} before={state.before} notes={state.older} onMove={onMove} />}
    </>
  );
}
