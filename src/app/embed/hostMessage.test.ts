import { expect, test } from 'vitest';
import { readHostMessage } from './hostMessage.ts';

test('what the page around asks for is read, and what is none of it is named or passed over', () => {
  const show = { unrolled: 1, kind: 'show', id: 'a', link: '#v=1&end' };
  expect(readHostMessage(show)).toEqual({ kind: 'show', id: 'a', link: '#v=1&end' });
  expect(readHostMessage({ unrolled: 1, kind: 'ask' })).toEqual({ kind: 'ask', id: null });
  expect(readHostMessage({ unrolled: 2, kind: 'show', id: 4 })).toMatchObject({
    error: 'newer',
    id: 4,
  });
  expect(readHostMessage({ unrolled: 1, kind: 'dance' })).toMatchObject({ error: 'request' });
  expect(readHostMessage({ ...show, link: { x: 1 } })).toMatchObject({ error: 'link' });
  expect(readHostMessage({ ...show, id: 'x'.repeat(1000) })).toMatchObject({ id: null });
  for (const other of [null, 7, 'v=1&end', [], { kind: 'show' }])
    expect(readHostMessage(other)).toBeNull();
});
