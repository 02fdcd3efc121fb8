import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { ImportPerson } from '../../domain/import/guess-person';
import { parseLocalDate } from '../../domain/shared/time';
import type { PreviewNote } from '../../workflows/note-import';
import { CheckLine } from '../components/check-line';
import { SelectField, TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { ImportActions } from './import-actions';

type ImportRowProps = { readonly note: PreviewNote; readonly people: readonly ImportPerson[]; readonly actions: Pick<ImportActions, 'onSetPerson' | 'onSetDay' | 'onSetTaken'> };

/** Values of the field that no person has. */
const NOBODY = '';
const SOMEONE_ELSE = '+';

/** A note before it is imported, with whose it is and of which day; both can be corrected. */
export function ImportRow({ note, people, actions }: ImportRowProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const { id, path, title, excerpt, day, dayFrom, person, isTaken, isLatin1 } = note;
  return (
    <li className={styles.row}>
      <CheckLine isPlain words={title} isChecked={isTaken} onChange={(taken) => actions.onSetTaken(id, taken)} aside={path} />
      <p dir="auto" className={text.small}>{excerpt}</p>
      <div className={styles.fields}>
        <PersonField note={note} people={people} onSetPerson={(chosen) => actions.onSetPerson(id, chosen)} />
        <TextField
          type="date"
          label={t('import.day')}
          aria-label={t('import.dayOf', { title })}
          value={day}
          onChange={({ currentTarget }) => {
            const chosen = parseLocalDate(currentTarget.value);
            if (chosen !== undefined) actions.onSetDay(id, chosen);
          }}
        />
      </div>
      {person === undefined && <p className={styles.warning}>{t('import.needsPerson')}</p>}
      {dayFrom === 'file' && <p className={text.faint}>{t('import.guessedDay')}</p>}
      {isLatin1 && <p className={styles.warning}>{t('import.latin1')}</p>}
    </li>
  );
}

function PersonField({ note: { title, person }, people, onSetPerson }: { readonly note: PreviewNote; readonly people: readonly ImportPerson[]; readonly onSetPerson: (person: ImportPerson | string) => void }) {
  const { t } = useWords();
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const keep = () => {
    if (name.trim() === '') return;
    onSetPerson(name);
    setNaming(false);
    setName('');
  };
  const choose = (value: string) => {
    setNaming(value === SOMEONE_ELSE);
    const chosen = people.find(({ id }) => id === value);
    if (chosen !== undefined) onSetPerson(chosen);
  };
  const options = [
    ...(person === undefined ? [{ value: NOBODY, words: t('import.choosePerson') }] : []),
    ...people.map(({ id, name: words, isNew }) => ({ value: id, words: isNew ? t('import.newPerson', { name: words }) : words })),
    { value: SOMEONE_ELSE, words: t('import.someoneElse') },
  ];
  return (
    <>
      <SelectField label={t('import.person')} aria-label={t('import.personOf', { title })} options={options} value={isNaming ? SOMEONE_ELSE : (person?.id ?? NOBODY)} onChange={({ currentTarget }) => choose(currentTarget.value)} />
      {isNaming && (
        <TextField
          label={t('import.name')}
          aria-label={t('import.nameOf', { title })}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          onBlur={keep}
          onKeyDown={({ key }) => key === 'Enter' && keep()}
        />
      )}
    </>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingBlock: tokens.spacingVerticalS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))', gap: tokens.spacingHorizontalM },
  warning: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusWarningForeground3 },
});
