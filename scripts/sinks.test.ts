import { expect, test } from 'vitest';
import { checkSinks, sinks } from './sinks.mjs';

test('nothing that is shipped makes markup or code out of a text', () => {
  expect(checkSinks()).toEqual([]);
});

test.each([
  'element.innerHTML = text;',
  "element['outerHTML'] = text;",
  'const x = <p dangerouslySetInnerHTML={{ __html: text }} />;',
  'const x = <iframe srcDoc={text} />;',
  'new DOMParser().parseFromString(text, "text/html");',
  'globalThis.eval(text);',
  'const f = new Function(text);',
])('the check finds %s', (code) => {
  expect(sinks('src/a.tsx', code)).toHaveLength(1);
});

test('the check knows text from markup', () => {
  expect(
    sinks('src/a.tsx', 'element.textContent = text; // innerHTML\nf(Function.prototype);'),
  ).toEqual([]);
});
