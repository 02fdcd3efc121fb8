import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

import { PLACES } from './route';
import type { Place } from './route';
import { useWords } from './words';

type TabBarProps = { readonly place: Place; readonly panelId: string; readonly onChoose: (place: Place) => void };

/** The five tabs. One stop of the Tab key; arrows, Home and End move within, as in Teams' own tabs. */
export function TabBar({ place, panelId, onChoose }: TabBarProps) {
  const { t } = useWords();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = nextPlace(event.key, place, isRightToLeft(event.currentTarget));
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={t('shell.tabList')} className={styles.list} onKeyDown={move}>
      {PLACES.map((each) => (
        <button
          key={each}
          id={`tab-${each}`}
          type="button"
          role="tab"
          aria-selected={each === place}
          aria-controls={panelId}
          tabIndex={each === place ? 0 : -1}
          className={mergeClasses(styles.tab, each === place && styles.chosen)}
          onClick={() => onChoose(each)}
        >
          {t(`shell.tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

function nextPlace(key: string, place: Place, rightToLeft: boolean): Place | undefined {
  const at = PLACES.indexOf(place);
  const step = rightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return PLACES.at((at + step + PLACES.length) % PLACES.length);
    case 'ArrowLeft':
      return PLACES.at((at - step + PLACES.length) % PLACES.length);
    case 'Home':
      return PLACES[0];
    case 'End':
      return PLACES.at(-1);
    default:
      return undefined;
  }
}

const useStyles = makeStyles({
  // The words, not their padding, stand on the page's edge.
  list: { display: 'flex', flexWrap: 'wrap', marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`, '@media (max-width: 479px)': { marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})` } },
  tab: {
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingInline: tokens.spacingHorizontalS,
    minHeight: '40px',
    '@media (pointer: coarse)': { minHeight: '44px' },
    '@media (max-width: 479px)': { paddingInline: tokens.spacingHorizontalXS },
    border: 'none',
    borderBlockEndWidth: tokens.strokeWidthThick,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: 'transparent',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBlockEndColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px', borderRadius: tokens.borderRadiusMedium },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBlockEndColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBlockEndColor: tokens.colorCompoundBrandStroke },
  },
});
