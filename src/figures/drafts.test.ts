import { beforeEach, expect, test, vi } from 'vitest';

type Drafts = typeof import('./drafts.ts');

/** The page as it is loaded, with what was carried over. */
async function load(carried: string | null): Promise<Drafts> {
  vi.resetModules();
  const drafts = await import('./drafts.ts');
  drafts.readDrafts(carried);
  return drafts;
}

let drafts: Drafts;
beforeEach(async () => {
  drafts = await load(null);
});

test('what is refused stands in its field again when the page is loaded again', async () => {
  drafts.noteDraft('Clipping', '-3x', 'none');
  const again = await load(drafts.writeDrafts());
  expect(again.draftOf('Clipping', 'none')).toBe('-3x');
  expect(again.draftOf('Seed', 'none')).toBeNull();
});

test('beside another value a field shows that value', async () => {
  drafts.noteDraft('Clipping', '-3x', '5');
  expect((await load(drafts.writeDrafts())).draftOf('Clipping', '6')).toBeNull();
});

test('what has become the value is no draft any more', () => {
  drafts.noteDraft('Clipping', '-3x', '5');
  drafts.noteDraft('Clipping', null, '5');
  expect(drafts.writeDrafts()).toBeNull();
});

test('where there is no room for all, the last ones are carried over', async () => {
  drafts.noteDraft('first', 'a'.repeat(900_000), '');
  drafts.noteDraft('last', 'b'.repeat(900_000), '');
  const again = await load(drafts.writeDrafts());
  expect(again.draftOf('first', '')).toBeNull();
  expect(again.draftOf('last', '')).toHaveLength(900_000);
});

test('what anybody else has written in their place is passed over', async () => {
  for (const text of ['', '{', '7', '{"a":1}', '[1,null,[],["a"],["a",{}],["a",{"text":1}]]'])
    expect((await load(text)).writeDrafts()).toBeNull();
});
