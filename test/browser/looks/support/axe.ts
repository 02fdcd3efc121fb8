import { readFileSync } from 'node:fs';

import type { Frame, Page } from 'playwright-core';

/** What axe found: the rule, and where. */
export type Finding = { readonly rule: string; readonly where: readonly string[] };

type Violation = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[] };

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of WCAG 2.2 AA, colour contrast among them, and the best practices. */
const WHOLE = { resultTypes: ['violations'] };
/** Only what depends on theme and layout. */
export const COLOURS_AND_SIZES = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] } };

/** All but what is true of whole pages alone: the gallery shows many parts of pages under each other. */
export const PARTS = { resultTypes: ['violations'], rules: Object.fromEntries(['region', 'landmark-unique', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'duplicate-id-aria'].map((id) => [id, { enabled: false }])) };

/** What is folded up has no place on the screen, and axe would judge it by what lies elsewhere. */
const FOLDED = { exclude: ['details:not([open]) > :not(summary)'] };

/** Looks at a document with axe. The policy of a page does not hold back what the browser's driver evaluates. */
export async function findingsIn(frame: Frame | Page, options: object = WHOLE): Promise<readonly Finding[]> {
  const isThere = await frame.evaluate('typeof axe === "object"');
  if (isThere !== true) await frame.evaluate(SOURCE);
  const violations: readonly Violation[] = await frame.evaluate(`axe.run(${JSON.stringify(FOLDED)}, ${JSON.stringify(options)}).then(({ violations }) => violations)`);
  return violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')}: ${failureSummary}`) }));
}
