import { expect, test } from 'vitest';
import { readMarkdown } from '../../deck/readMarkdown.ts';
import { namePlace } from '../../engine/declare/namePlace.ts';
import { glyph } from '../../figures/glyph.ts';
import { readSymbol } from '../../figures/readSymbol.ts';
import { phaseName, valueWords } from '../../language/cellWords.ts';
import { en } from '../../language/en.ts';
import { ko } from '../../language/ko.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { parse } from '../../scene/document/parse.ts';
import { sceneFields } from '../../scene/fields/table.ts';
import { decode, encode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { parseFormula } from '../../scene/text/formula.ts';
import { readOwnFile } from '../../share/files/sceneFile.ts';
import { readVocabulary } from '../../share/open/readVocabulary.ts';
import { readHides } from '../../state/hides.ts';
import { recall } from '../../state/keep.ts';
import { readPlace } from '../../state/place.ts';
import { readHostMessage } from '../embed/hostMessage.ts';
import { expectValid, scenes } from './given.ts';

/*
 * Names that every object has without anybody having put them there. A table that is asked for one of them must have
 * nothing under it.
 */

/** All that an object inherits, `__proto__` and `constructor` among them. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

test.each(INHERITED)('%s is a name like any other, whichever way it comes in', (name) => {
  for (const key of sceneFields.flatMap(([, { keys }]) => Object.keys(keys)))
    for (const value of [name, `${name}.1`, `${name},a`, `a,${name}`, `${name}.${name}`])
      expectValid(decode(`v=1&${key}=${value}&end`));
  expectValid(decode(`v=1&${name}=1&end`));
  for (const scene of scenes.slice(0, 5)) {
    expectValid(parse({ ...scene, [name]: name }));
    for (const part of Object.keys(scene)) {
      expectValid(parse({ ...scene, [part]: name }));
      expectValid(parse({ ...scene, [part]: { kind: name, [name]: name } }));
    }
  }
  expect(decode(`v=1&voc=${name},a&end`).scene.vocabulary).toEqual([name, 'a']);
  expect(readPlace(`${name}=${name}`).place.room).toBe('lab');
  expect(readHides(`hide=${name}`).ids).toEqual([]);
  expect(readHostMessage({ unrolled: 1, kind: name })).toMatchObject({ error: 'request' });
  expect(readVocabulary(JSON.stringify([name, 'a']), 2)).toEqual([name, 'a']);
  expect(readVocabulary(`{"${name}": 0, "a": 1}`, 2)).toEqual([name, 'a']);
  for (const network of [JSON.parse(`{"${name}": "${name}"}`), { cell: name }, name]) {
    const own = readOwnFile({ format: 'unrolled-network', network, text: name, weights: {} });
    if (own && own !== 'newer') expectValid(own);
  }
  expect(() => parseFormula(name)).not.toThrow();
  expect(
    readMarkdown(`# ${name}\n\n## ${name}\n\n[${name}](#v=1&cell=${name}&end)\n`),
  ).toBeTruthy();
  const text = `{"${name}": 1, "work": "${name}"}`;
  const storage = { get: () => text, set() {}, remove() {}, keys: () => [name] };
  expect(recall(storage, name)).toBeNull();
});

test.each(INHERITED)(
  'a symbol or a preset called %s is shown as text, and no phase or value is called so',
  (name) => {
    expect(glyph(name)).toBe(name);
    expect(readSymbol(`\\${name}`).every(({ text }) => typeof text === 'string')).toBe(true);
    for (const words of [en, ko]) {
      expect(() => phaseName(words, namePlace(networkOf(DEFAULT_SCENE).spec, name))).toThrow(
        'no words',
      );
      expect(words.input.network(name)).toBe(name);
      expect(words.input.about(name)).toBe('');
      expect(valueWords(words, namePlace(networkOf(DEFAULT_SCENE).spec, name))).toBeNull();
    }
  },
);

test('a vocabulary of such names is kept in a link as it is', () => {
  const { scene, problems } = decode(`v=1&voc=${INHERITED.slice(0, 8).join(',')}&end`);
  expect(problems).toEqual([]);
  expect(decode(encode(scene)).scene.vocabulary).toEqual(INHERITED.slice(0, 8));
  expect(networkOf(scene).spec.sizes.input).toBe(8);
});
