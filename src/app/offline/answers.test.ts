import { expect, test } from 'vitest';
import { answerFrom } from './answers.ts';

const scope = new URL('https://a.example/course/unrolled/');
const ask = (url: string, method = 'GET') =>
  answerFrom({ url, method, headers: new Headers() }, scope);

test('files with a hash in their name come from the device, everything else from the network while there is one', () => {
  expect(ask(`${scope}assets/index-a1.js`)?.from).toBe('cache');
  expect(ask(`${scope}`)).toEqual({ from: 'network', key: `${scope}` });
  expect(ask(`${scope}index.html`)).toEqual({ from: 'network', key: `${scope}` });
  expect(ask(`${scope}?embed=1&lang=ko`)).toEqual({ from: 'network', key: `${scope}` });
  const chapter = { from: 'network', key: `${scope}learn/ko/order/index.html` };
  expect(ask(`${scope}learn/ko/order/index.html`)).toEqual(chapter);
  expect(ask(`${scope}learn/ko/order/`)).toEqual(chapter);
});

test('other pages of the same host, other hosts and what is not read are left alone', () => {
  expect(ask('https://a.example/course/')).toBeNull();
  expect(ask('https://a.example/course/other/assets/index-a1.js')).toBeNull();
  expect(ask('https://b.example/course/unrolled/')).toBeNull();
  expect(ask(`${scope}`, 'POST')).toBeNull();
});
