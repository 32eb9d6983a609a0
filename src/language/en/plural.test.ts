import { expect, test } from 'vitest';
import { en } from '../en.ts';

/** What a sentence says where every number in it is 1; null where it is made of more than numbers. */
function saidOfOne(make: (...numbers: readonly number[]) => unknown): string | null {
  try {
    const said = make(...Array.from({ length: make.length }, () => 1));
    return typeof said === 'string' ? said : null;
  } catch {
    return null;
  }
}

const sentencesOf = (table: unknown): readonly string[] => {
  if (typeof table === 'function')
    return [saidOfOne(table as (...numbers: readonly number[]) => unknown) ?? ''];
  if (typeof table !== 'object' || table === null) return [];
  return Object.values(table).flatMap(sentencesOf);
};

test('nothing that is said of one thing calls it many', async () => {
  const files = import.meta.glob<Readonly<Record<string, unknown>>>(['./*.ts', '!./*.test.ts']);
  const tables = await Promise.all(Object.values(files).map((load) => load()));
  const sentences = [en, ...tables].flatMap(sentencesOf);
  expect(sentences.filter((said) => said.length > 0).length).toBeGreaterThan(100);
  const many =
    /(?<![\d.,=×^·−-]\s?)\b1 (?:more |hidden |new )?(?:steps|timesteps|units|frames|numbers|symbols|inputs|outputs|slides|sequences|updates|terms|rows|columns|lines|pages|weights|files|things|characters|lanes|cells|seconds|minutes|networks|examples|pieces|places)\b/;
  expect(sentences.filter((said) => many.test(said))).toEqual([]);
});
