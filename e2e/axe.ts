import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on a page, or in one part of it: each rule with the first element that breaks it. */
export async function axeFaults(
  page: Page,
  part?: string,
): Promise<readonly (readonly [rule: string, html: string | undefined])[]> {
  // What keeps to a rule is not described.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
