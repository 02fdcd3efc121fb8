import { readFileSync } from 'node:fs';

import type { Frame, Page } from 'playwright-core';

/** What axe found: the rule, and where. */
export type Finding = { readonly rule: string; readonly where: readonly string[] };

type Violation = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[] };

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js', { paths: [require.resolve('jest-axe')] }), 'utf8');

/** Every rule of WCAG 2.2 AA, colour contrast among them, and the best practices. */
const WHOLE = { resultTypes: ['violations'] };
/** Only what depends on theme and layout. */
export const COLOURS_AND_SIZES = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] } };

/** Looks at a document with axe. The policy of a page does not hold back what the browser's driver evaluates. */
export async function findingsIn(frame: Frame | Page, options: object = WHOLE): Promise<readonly Finding[]> {
  const isThere = await frame.evaluate('typeof axe === "object"');
  if (isThere !== true) await frame.evaluate(SOURCE);
  const violations: readonly Violation[] = await frame.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`);
  return violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')}: ${failureSummary}`) }));
}
