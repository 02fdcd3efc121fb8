import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';

import { Action } from '../components/action';
import { CheckLine } from '../components/check-line';
import { ReframeOffer } from '../components/late-reframe';
import { TextField } from '../components/text-field';
import { useWords } from '../shell/words';

type RaiseNextTimeProps = { readonly onRaise: (text: string, theirs: boolean) => Promise<void> };

/** A thought between two meetings, on that person's list with one Enter. */
export function RaiseNextTime({ onRaise }: RaiseNextTimeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isTheirs, setTheirs] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const topic = text.trim();
    if (topic === '') return;
    try {
      await onRaise(topic, isTheirs);
      setFailed(false);
      setText((now) => (now.trim() === topic ? '' : now));
    } catch {
      setFailed(true);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <div className={styles.row}>
        <div className={styles.field}>
          <TextField label={t('people.raiseLabel')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </div>
        <Action type="submit" look="primary">
          {t('people.raise')}
        </Action>
      </div>
      <ReframeOffer text={text} onChange={setText} />
      <CheckLine words={t('people.raiseTheirs')} isChecked={isTheirs} onChange={setTheirs} isPlain />
      {hasFailed && <p role="alert">{t('panel.notAdded')}</p>}
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 200px' },
});
