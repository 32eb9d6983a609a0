import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../scene/fuzz/anyCharacter.ts';
import { decode } from '../../scene/link/link.ts';
import { readPlace } from '../../state/place.ts';
import { anyWounded, check, expectValid, links, readsAtLeast, TOGETHER, WANTED } from './given.ts';

readsAtLeast(WANTED.links);

test('no less is read than is promised', () => {
  expect(Object.values(WANTED).reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(
    TOGETHER,
  );
});

test('links', () => {
  const rooms = ['learn=loop.2&', 'present=a.1.console-x&', 'deck=&', ''];
  const given = fc.tuple(fc.constantFrom(...rooms), anyWounded(links));
  check(5000, given, ([room, text]) => {
    const { place, link } = readPlace(room + text);
    expect(place.at).toMatch(/^[\w.-]*$/);
    expectValid(decode(link));
  });
  check(1500, fc.string({ unit: anyCharacter, maxLength: 200 }), (text) =>
    expectValid(decode(text)),
  );
});
