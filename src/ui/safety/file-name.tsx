import type { NamedFile } from '../../workflows/safety';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';

/** What a file is called where it is one of several: the person and the day of a note, whose page another one is. */
export function FileName({ file }: { readonly file: NamedFile }) {
  const { t } = useWords();
  const { date } = useFormats();
  const day = file.date === '' ? undefined : date(file.date);
  const words = file.kind === 'note' ? [file.personName === '' ? t('file.name.note') : file.personName, ...(day === undefined ? [] : [day])] : [t(`file.name.${file.kind}`, { name: file.personName })];
  return words.map((each, place) => (
    <span key={place}>
      {place > 0 && ' · '}
      <bdi>{each}</bdi>
    </span>
  ));
}
