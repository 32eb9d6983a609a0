import { expect, test } from 'vitest';
import { HIDEABLE, readHides, writeHides } from './hides.ts';

test('what is put away shares an address with room and scene, and comes apart again', () => {
  const rest = 'learn=loop.2&v=1&x=hell&end';
  const address = `${writeHides(['share', 'input'])}${rest}`;
  expect(address).toBe(`hide=input.share&${rest}`);
  expect(readHides(address)).toEqual({ ids: ['input', 'share'], rest });
  expect(readHides(`${writeHides(HIDEABLE)}${rest}`)).toEqual({ ids: HIDEABLE, rest });
  expect(writeHides([])).toBe('');
});

test('names that there are not put nothing away, and what is no such pair stays in the link', () => {
  expect(readHides('hide=constructor.input.x&v=1&end')).toEqual({
    ids: ['input'],
    rest: 'v=1&end',
  });
  for (const rest of ['', 'v=1&end', 'hide=<b>&v=1&end', 'x=1&hide=input'])
    expect(readHides(rest)).toEqual({ ids: [], rest });
});
