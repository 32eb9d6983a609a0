import { expect, test } from 'vitest';
import { isOfType } from './whole.ts';

const sent = (type: string | null, ok = true) => ({
  ok,
  headers: new Headers(type === null ? {} : { 'content-type': type }),
});

test('a page in place of a file is not taken for it, whatever the file', () => {
  for (const path of ['a.js', 'a.css', 'a.woff2', 'a.svg', 'a.json', 'a', 'start.js'])
    expect(isOfType(path, sent('text/html; charset=utf-8'))).toBe(false);
  for (const path of ['/u/', 'index.html']) expect(isOfType(path, sent('text/html'))).toBe(true);
  expect(isOfType('/u/', sent('text/plain'))).toBe(false);
});

test('a file may be sent as hosts send it, and no error is a file', () => {
  expect(isOfType('a.js', sent('text/javascript; charset=utf-8'))).toBe(true);
  expect(isOfType('a.js', sent('application/javascript'))).toBe(true);
  expect(isOfType('a.js', sent('text/plain'))).toBe(false);
  expect(isOfType('a.js', sent(null))).toBe(false);
  expect(isOfType('a.css', sent('text/css'))).toBe(true);
  expect(isOfType('a.woff2', sent('application/octet-stream'))).toBe(true);
  expect(isOfType('a.woff2', sent(null))).toBe(true);
  expect(isOfType('a.js', sent('text/javascript', false))).toBe(false);
});
