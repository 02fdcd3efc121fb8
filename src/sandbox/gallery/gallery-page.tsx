import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import { Chips } from '../../ui/components/chips';
import { SelectField } from '../../ui/components/text-field';
import { directionOf } from '../../ui/shell/direction';
import { ThemeRoot } from '../../ui/shell/theme-root';
import { useWords } from '../../ui/shell/words';
import type { Theme } from '../../workflows/ports';
import { ALL_LOOKS } from './looks';

const THEME_CHIPS = [
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
  { value: 'contrast', words: 'High contrast' },
] as const satisfies readonly { value: Theme; words: string }[];

const WIDTHS = ['280', '320', '768', '1280'] as const;
const WIDTH_CHIPS = WIDTHS.map((value) => ({ value, words: `${value} px` }));

/** What the address asks for, so that a look can be linked to and photographed: `#theme=dark&width=280&view=Notes`. */
type Choice = { readonly theme: Theme; readonly width: (typeof WIDTHS)[number]; readonly view: string };

function choiceIn(hash: string): Choice {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    theme: THEME_CHIPS.find(({ value }) => value === asked.get('theme'))?.value ?? 'light',
    width: WIDTHS.find((value) => value === asked.get('width')) ?? '280',
    view: Object.keys(ALL_LOOKS).find((view) => view === asked.get('view')) ?? '',
  };
}

function subscribeHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Every look of every view, in the theme and at the width that are chosen. */
export function GalleryPage() {
  const styles = useStyles();
  const { locale } = useWords();
  const hash = useSyncExternalStore(subscribeHash, () => window.location.hash);
  const choice = choiceIn(hash);
  const choose = (part: Partial<Choice>) => {
    window.location.hash = new URLSearchParams({ ...choice, ...part }).toString();
  };
  const views = Object.entries(ALL_LOOKS).filter(([view]) => choice.view === '' || choice.view === view);
  return (
    <ThemeRoot theme={choice.theme} dir={directionOf(locale)}>
      <div className={styles.page}>
        <h1 className={styles.title}>Gallery</h1>
        <div className={styles.choices}>
          <Chips label="Theme" chips={THEME_CHIPS} chosen={choice.theme} onChoose={(theme) => choose({ theme })} />
          <Chips label="Width" chips={WIDTH_CHIPS} chosen={choice.width} onChoose={(width) => choose({ width })} />
          <SelectField
            label="View"
            options={[{ value: '', words: 'All views' }, ...Object.keys(ALL_LOOKS).map((view) => ({ value: view, words: view }))]}
            value={choice.view}
            onChange={(event) => choose({ view: event.currentTarget.value })}
          />
        </div>
        {views.map(([view, looks]) => (
          <section key={view} aria-label={view}>
            <h2 className={styles.view}>{view}</h2>
            <div className={styles.looks}>
              {Object.entries(looks).map(([name, look]) => (
                <Frame key={name} name={name} width={Number(choice.width)}>
                  {look}
                </Frame>
              ))}
            </div>
          </section>
        ))}
      </div>
    </ThemeRoot>
  );
}

type FrameProps = { readonly name: string; readonly width: number; readonly children: ReactNode };

function Frame({ name, width, children }: FrameProps) {
  const styles = useStyles();
  const [copy, setCopy] = useState(0);
  return (
    <figure className={styles.figure} style={{ inlineSize: `min(${width}px, 100%)` }}>
      <figcaption className={styles.caption}>
        {name}
        <button type="button" className={styles.again} onClick={() => setCopy(copy + 1)}>
          start again
        </button>
      </figcaption>
      <div key={copy} className={styles.frame}>
        {children}
      </div>
    </figure>
  );
}

const useStyles = makeStyles({
  page: { minHeight: '100vh', padding: tokens.spacingHorizontalL, backgroundColor: tokens.colorNeutralBackground4, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalXL, paddingBlock: tokens.spacingVerticalM },
  view: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  looks: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalL },
  figure: { margin: 0 },
  caption: { display: 'flex', justifyContent: 'space-between', paddingBlock: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  again: { border: 'none', backgroundColor: 'transparent', color: 'inherit', cursor: 'pointer', textDecorationLine: 'underline' },
  frame: { padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2 },
});
