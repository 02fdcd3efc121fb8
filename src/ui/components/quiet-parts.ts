import { makeStyles } from '@fluentui/react-components';

/**
 * For a row whose seldom used buttons, marked `data-quiet`, step back until the pointer or the focus is in the row. Touch,
 * narrow windows, high contrast and screen readers have them at all times.
 */
export const useQuietParts = makeStyles({
  row: {
    '@media (hover: hover) and (forced-colors: none) and (min-width: 480px)': {
      '& [data-quiet]': { opacity: 0 },
      '&:hover [data-quiet]': { opacity: 1 },
      '&:focus-within [data-quiet]': { opacity: 1 },
    },
  },
});
