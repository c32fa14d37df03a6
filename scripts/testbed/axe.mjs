import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * What axe finds wrong in a page or a frame, one line for each fault.
 * @param {import('playwright-core').Frame} frame
 * @param {readonly string[]} [rules] all of them unless told
 * @returns {Promise<string[]>}
 */
export async function accessibilityFaults(frame, rules = []) {
  // Half a megabyte, read by a page once.
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axeSource);
  const only = rules.length > 0 ? { runOnly: [...rules] } : {};
  const { violations } = await frame.evaluate(
    (options) => /** @type {Axe} */ (/** @type {unknown} */ (globalThis)).axe.run(document, options),
    { ...only, resultTypes: ['violations'] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

/**
 * @typedef {object} Axe what its script leaves in the page
 * @property {{ run: (place: Document, options: object) => Promise<{ violations: Violation[] }> }} axe
 *
 * @typedef {object} Violation
 * @property {string} id
 * @property {{ target: string[], failureSummary: string }[]} nodes
 */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
