import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withText } from '../change/change.ts';
import { withWeight } from '../change/changeNetwork.ts';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { isEqual } from '../document/equal.ts';
import { parse } from '../document/parse.ts';
import { MAX_PROBLEMS } from '../document/problem.ts';
import type { Scene } from '../document/scene.ts';
import { drawScene } from '../fixtures/drawScene.ts';
import { SIGNS, wounded } from '../fixtures/wounds.ts';
import { anyCharacter } from '../fuzz/anyCharacter.ts';
import { networkOf } from '../read/derive.ts';
import { moveTo } from '../walk/moments.ts';
import { decode, encode } from './link.ts';
import { MAX_LINK_LENGTH } from './longest.ts';

const scene = DEFAULT_SCENE;
const choices = fc.array(fc.nat(0xffffffff), { maxLength: 200, size: 'max' });
const kinds = (link: string) => decode(link).problems.map(({ key, kind }) => `${key}: ${kind}`);

/** What shows where two scenes differ takes long where they do not. */
function expectSame(found: Scene, wanted: Scene): void {
  if (!isEqual(found, wanted)) expect(found).toEqual(wanted);
}

const unaskable = (ask: string): [string, string[]] => [`v=1&ask=${ask}&end`, ['ask: unaskable']];

describe('a link that went wrong on its way', () => {
  test('is never taken for whole when it was cut, wherever that was', () => {
    fc.assert(
      fc.property(choices.map(drawScene).map(encode), (link) => {
        for (let length = 1; length < link.length; length++) {
          const { scene: read, problems } = decode(link.slice(0, length));
          expect(problems).not.toEqual([]);
          expect(read.hidden).toBeGreaterThan(0);
        }
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ['', []],
    ['#', []],
    ['section-2', [': foreign']],
    ['/page?id=3', [': foreign']],
    ['utm_source=mail', [': foreign']],
    ['v=1&end).', []],
    ['v=1&end를', []],
    ['v=1&end%EB%A5%BC', []],
    ['v=1&ending', ['end: cut', 'ending: unknownKey']],
    ['v=2&x=a&new=thing&end', ['v: newer', 'new: unknownKey']],
    ['v=one&end', ['v: unreadable']],
    ['x=a&end', ['v: missing']],
    ['v=1&x=a&x=b&end', ['x: repeated']],
    ['v=1&colour=red&end', ['colour: unknownKey']],
    ['v=1&x=%E0%A4%A&end', ['x: unreadable']],
    ['v=1&x=100%&end', ['x: unreadable']],
    ['v=1&x64=%%%&end', ['x64: unreadable']],
    [`v=1&x=${'a'.repeat(2005)}&end`, ['x: shortened']],
    ['v=1&cell=perceptron.4&end', ['cell: unknown']],
    ['v=1&cell=rnn.99999999999&end', ['cell: outOfRange']],
    ['v=1&cell=rnn.0&end', ['cell: outOfRange']],
    ['v=1&cell=rnn.4.4&end', ['cell: unreadable']],
    ['v=1&f=sine&end', ['f: unknown']],
    ['v=1&f=constructor&end', ['f: unknown']],
    ['v=1&head=__proto__&end', ['head: unknown']],
    ['v=1&bias=maybe&end', ['bias: unreadable']],
    ['v=1&net=nosuch&end', ['net: unknown']],
    ['v=1&net=xavier.-1&end', ['net: outOfRange']],
    ['v=1&out=1e3&end', ['out: unreadable']],
    ['v=1&out=100000&end', ['out: outOfRange']],
    ['v=1&voc=&end', ['voc: unreadable']],
    ['v=1&voc=hello&end', ['voc: repeated']],
    ['v=1&t=5&end', ['t: outOfRange']],
    ['v=1&t=two&end', ['t: unreadable']],
    ['v=1&p=wh&end', ['p: doesNotFit']],
    ['v=1&p=tanh&end', ['p: unknown']],
    ['v=1&unit=4&end', ['unit: outOfRange']],
    ['v=1&o=4&end', ['o: outOfRange']],
    ['v=1&W_h=0.0:1e999&end', ['W_h: outOfRange']],
    ['v=1&W_h=4.0:1,0.4:1&end', ['W_h: outOfRange', 'W_h: outOfRange']],
    ['v=1&W_h=0.0:NaN&end', ['W_h: unreadable']],
    ['v=1&W_h=0.0:1,0.0:2&end', ['W_h: repeated']],
    ['v=1&W_h=KAAAA&end', ['W_h: unreadable']],
    ['v=1&b=0.0:1&end', ['b: doesNotFit']],
    ...['h.9.0', 'h.2.7', 'q.2.0', 'h.2.0.larger', 'h.2.0.larger.c-1'].map(unaskable),
    // What a topic can be asked of is not the same for each.
    ...['h.2.0.clip', 'all.0.all.shape', 'h.2.0.count', 'all.2.0.power', 'h.2.0.equal'].map(
      unaskable,
    ),
    ...['all.2.0.update', 'W_h.2.all.order', 'W_h.2.99.update'].map(unaskable),
    [`v=1&x=${'a'.repeat(MAX_LINK_LENGTH)}&end`, [': tooLong']],
  ])('%.60s: %j', (link, expected) => {
    expect(kinds(link)).toEqual(expected);
  });

  test('shows what can be read of it', () => {
    const { scene: read } = decode('v=1&cell=rnn.x&x=hole&t=2&p=f&W_h=0.0:9,1.1:oops&end');
    const said = withWeight(withText(scene, 'hole'), 'W_h', 0, 9);
    expect(read).toEqual(moveTo(said, 2, 'f'));
  });

  test('is a valid scene all the same, thousands of times', () => {
    const junk = fc.oneof(
      fc.constantFrom(...SIGNS, '999999999999', '1e999', 'W_h=', 'voc=', 'cell=rnn.'),
      fc.string({ unit: anyCharacter, maxLength: 6 }),
    );
    const wound = fc.record({
      at: fc.nat(400),
      length: fc.nat(30),
      put: junk,
      to: fc.option(fc.nat(400), { freq: 2 }),
    });
    const wounds = fc.array(wound, { minLength: 1, maxLength: 6 });
    // A scene takes longer to draw than its link to read, which is hurt in several ways.
    const ways = fc.array(wounds, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(choices.map(drawScene).map(encode), ways, (link, all) => {
        for (const each of all) {
          const { scene: read, problems } = decode(wounded(link, each));
          const again = parse(read);
          expect(again.problems).toEqual([]);
          expectSame(again.scene, read);
          expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
          for (const { value } of problems) expect(value.length).toBeLessThanOrEqual(80);
          expectSame(decode(encode(read)).scene, read);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('cannot ask for more than the page can bear', () => {
    const symbols = Array.from({ length: 600 }, (_, i) => String.fromCodePoint(0xac00 + i)).join(
      '',
    );
    const link = `v=1&cell=rnn.256&voc=${symbols}&out=64&x=${'가'.repeat(2000)}&W_h=0.0:1&end`;
    const { scene: read } = decode(link);
    expect(networkOf(read).spec.sizes).toEqual({ hidden: 256, input: 600, output: 64 });
    expect(decode('1'.repeat(50_000_000)).problems).toMatchObject([{ kind: 'tooLong' }]);
    expect(decode(`v=1${'&'.repeat(16_000)}`).problems).toMatchObject([{ kind: 'cut' }]);
    expect(decode(`v=1&W_h=${'0.0:1,'.repeat(2500)}`).problems).toHaveLength(MAX_PROBLEMS);
    expect(decode(`v=1&W_h=0.0:${'1'.repeat(16_000)}x`).problems).toHaveLength(2);
  });
});
