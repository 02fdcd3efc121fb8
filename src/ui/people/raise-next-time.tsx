import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';

import type { UpcomingMeeting } from '../../workflows/upcoming';
import { Action } from '../components/action';
import { CheckLine } from '../components/check-line';
import { ReframeOffer } from '../components/late-reframe';
import { TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';

type RaiseNextTimeProps = {
  readonly name: string;
  /** Where it will come up. */
  readonly next: UpcomingMeeting['event'] | undefined;
  readonly onRaise: (text: string, theirs: boolean) => Promise<void>;
};

/** A thought between two meetings, on that person's list with one Enter. */
export function RaiseNextTime({ name, next, onRaise }: RaiseNextTimeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isTheirs, setTheirs] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [isRaised, setRaised] = useState(false);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const topic = text.trim();
    if (topic === '') return;
    try {
      await onRaise(topic, isTheirs);
      setFailed(false);
      setRaised(true);
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
      <div role="status">{isRaised && <ComesUp name={name} next={next} />}</div>
    </form>
  );
}

/** In which 1:1 what was raised will come up: a link to its agenda, where it stands. */
function ComesUp({ name, next }: Pick<RaiseNextTimeProps, 'name' | 'next'>) {
  const { t } = useWords();
  const text = useTextStyles();
  const { day, time } = useFormats();
  if (next === undefined) return <p className={text.faint}>{t('people.comesUpLater', { name })}</p>;
  return (
    <a className={text.link} href={hashOf({ kind: 'meeting', eventId: next.id })}>
      {t('people.comesUp', { day: day(next.startsAt), time: time(next.startsAt) })}
    </a>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 200px' },
});
