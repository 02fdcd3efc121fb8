import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { Action } from '../components/action';
import { CheckLine } from '../components/check-line';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { ToolForm } from './late-parts';
import type { Draft, ToolField } from './tool-form';

/** A form: what it begins with, and what becomes of it. */
export type FormSpec = {
  readonly label: string;
  readonly fields: (draft: Draft) => readonly ToolField[];
  readonly start: Draft;
  /** The field without which there is nothing to keep. */
  readonly needs: string;
  /** Rejects when nothing was kept; the form then stays as it is. */
  readonly onKeep: (draft: Draft) => Promise<void>;
};

/** What can be done with an entry: at once, or by a small form. */
export type EntryAct = { readonly words: string } & ({ readonly form: FormSpec } | { readonly onDo: () => Promise<void> });

export type EntryLine = {
  readonly id: string;
  readonly words: string;
  /** Ticks the entry off; without it the line has no box. */
  readonly onDone?: () => Promise<void>;
  readonly aside?: string | undefined;
  /** The aside is what the line is about now. */
  readonly isPressing?: boolean;
  readonly facts?: readonly string[];
  /** What would make it better, each in a short sentence. */
  readonly hints?: readonly string[];
  readonly acts: readonly EntryAct[];
  /** Where the entry comes from, beside what can be done with it. */
  readonly link?: ReactNode;
  readonly more?: ReactNode;
};

type EntrySectionProps = {
  readonly title: string;
  /** Stands above the lines: how things are, in a sentence. */
  readonly intro?: ReactNode;
  readonly lines: readonly EntryLine[];
  /** What is done or dropped, one click away. */
  readonly closed?: readonly EntryLine[];
  readonly closedWords?: string;
  readonly emptyWords: string;
  readonly add?: { readonly words: string; readonly form: FormSpec } | undefined;
};

/** One list of a person's file, with a small form for what is new and one for each entry. Drafts outlive the folding of their form. */
export function EntrySection({ title, intro, lines, closed = [], closedWords, emptyWords, add }: EntrySectionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { t } = useWords();
  const forms = useForms();
  return (
    <section ref={forms.section} aria-label={title} tabIndex={-1} className={mergeClasses(text.section, styles.section)}>
      <h2 className={text.heading}>{title}</h2>
      {intro}
      {lines.length === 0 ? <p className={text.faint}>{emptyWords}</p> : <Lines lines={lines} forms={forms} />}
      {add !== undefined && (
        <>
          <div className={text.row}>
            <Action aria-expanded={forms.isOpen('add')} onClick={() => forms.toggle('add')}>
              {add.words}
            </Action>
          </div>
          <OpenForm formKey="add" form={add.form} forms={forms} />
        </>
      )}
      {closed.length > 0 && (
        <Fold title={closedWords ?? t('person.closed', { count: closed.length })}>
          <Lines lines={closed} forms={forms} />
        </Fold>
      )}
      {forms.hasFailed && (
        <p role="alert" className={text.small}>
          {t('person.notChanged')}
        </p>
      )}
    </section>
  );
}

type Forms = ReturnType<typeof useForms>;

function useForms() {
  const section = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<string>();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [failed, setFailed] = useState<string>();
  /** The form goes; the focus returns to the button that opened it. */
  const fold = () => {
    section.current?.querySelector<HTMLElement>('button[aria-expanded=true]')?.focus();
    setOpen(undefined);
    setFailed(undefined);
  };
  const isFocusLost = useRef(false);
  // A line that was ticked off goes, and the focus with it: the section takes it over.
  useEffect(() => {
    if (!isFocusLost.current || document.activeElement !== document.body) return;
    isFocusLost.current = false;
    section.current?.focus();
  });
  const run = async (key: string, deed: () => Promise<void>): Promise<boolean> => {
    try {
      await deed();
      setFailed(undefined);
      return true;
    } catch {
      setFailed(key);
      return false;
    }
  };
  return {
    section,
    isOpen: (key: string) => open === key,
    toggle: (key: string) => (open === key ? fold() : setOpen(key)),
    fold,
    draft: (key: string, start: Draft) => drafts[key] ?? start,
    type: (key: string, draft: Draft) => setDrafts((now) => ({ ...now, [key]: draft })),
    hasFailed: failed === DEED,
    formFailed: (key: string) => failed === key,
    deed: (onDo: () => Promise<void>) => {
      isFocusLost.current = true;
      void run(DEED, onDo);
    },
    keep: async (key: string, { start, needs, onKeep }: FormSpec) => {
      const draft = drafts[key] ?? start;
      if ((draft[needs] ?? '').trim() === '') return;
      if (!(await run(key, () => onKeep(trimmed(draft))))) return;
      setDrafts((now) => Object.fromEntries(Object.entries(now).filter(([each]) => each !== key)));
      fold();
    },
  };
}

/** What has no form of its own fails under this name. */
const DEED = 'deed';

function trimmed(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, value.trim()]));
}

function OpenForm({ formKey, form, forms }: { readonly formKey: string; readonly form: FormSpec; readonly forms: Forms }) {
  if (!forms.isOpen(formKey)) return null;
  const draft = forms.draft(formKey, form.start);
  return (
    <ToolForm
      label={form.label}
      fields={form.fields(draft)}
      draft={draft}
      onChange={(next) => forms.type(formKey, next)}
      onKeep={() => void forms.keep(formKey, form)}
      onClose={forms.fold}
      hasFailed={forms.formFailed(formKey)}
    />
  );
}

function Lines({ lines, forms }: { readonly lines: readonly EntryLine[]; readonly forms: Forms }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <ul className={text.list}>
      {lines.map((line) => (
        <li key={line.id} className={styles.entry}>
          <Line line={line} forms={forms} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line, forms }: { readonly line: EntryLine; readonly forms: Forms }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { t } = useWords();
  const { id, words, onDone, aside, isPressing = false, facts = [], hints = [], acts, link, more } = line;
  return (
    <>
      {onDone === undefined ? (
        <p className={text.body} dir="auto">
          {words} {aside !== undefined && <span className={mergeClasses(styles.aside, isPressing ? styles.pressing : text.faint)}>{aside}</span>}
        </p>
      ) : (
        <CheckLine words={words} isChecked={false} onChange={() => forms.deed(onDone)} {...(aside === undefined ? {} : { aside })} />
      )}
      <div className={mergeClasses(onDone !== undefined && styles.below)}>
        {facts.map((fact) => (
          <p key={fact} className={text.small} dir="auto">
            {fact}
          </p>
        ))}
        {hints.length > 0 && (
          <ul className={mergeClasses(text.list, styles.hints)} aria-label={t('person.hints')}>
            {hints.map((hint) => (
              <li key={hint} className={text.faint}>
                {hint}
              </li>
            ))}
          </ul>
        )}
        <div className={styles.acts}>
          {link}
          {acts.map((act) => (
            <Act key={act.words} act={act} formKey={`${id}/${act.words}`} words={words} forms={forms} />
          ))}
        </div>
        {more}
      </div>
      {acts.map((act) => 'form' in act && <OpenForm key={act.words} formKey={`${id}/${act.words}`} form={act.form} forms={forms} />)}
    </>
  );
}

type ActProps = { readonly act: EntryAct; readonly formKey: string; readonly words: string; readonly forms: Forms };

function Act({ act, formKey, words, forms }: ActProps) {
  const text = useTextStyles();
  const name = (
    <>
      {act.words}
      <span className={text.hidden}> {words}</span>
    </>
  );
  if ('onDo' in act) {
    return (
      <Action look="faint" compact onClick={() => forms.deed(act.onDo)}>
        {name}
      </Action>
    );
  }
  return (
    <Action look="faint" compact aria-expanded={forms.isOpen(formKey)} onClick={() => forms.toggle(formKey)}>
      {name}
    </Action>
  );
}

const useStyles = makeStyles({
  section: { ':focus': { outlineStyle: 'none' } },
  entry: { paddingBlock: tokens.spacingVerticalXS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  // Kept together, so that a date never breaks in two.
  aside: { display: 'inline-block' },
  pressing: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  // Under the words of a line with a box, not under the box.
  below: { paddingInlineStart: '24px' },
  hints: { paddingInlineStart: tokens.spacingHorizontalM, listStyleType: '"→ "' },
  // Their words, not their padding, stand on the edge.
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
});
