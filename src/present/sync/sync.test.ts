import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { parse } from '../../scene/document/parse.ts';
import { drawScene } from '../../scene/fixtures/drawScene.ts';
import { throttled } from '../../state/throttle.ts';
import { createInbox } from './inbox.ts';
import { readEnvelope } from './message.ts';
import { FIRST, following, isNewer, type Order, SPAN } from './order.ts';

afterEach(() => vi.useRealTimers());

const state = {
  kind: 'state',
  seq: 3,
  scene: DEFAULT_SCENE,
  playing: false,
  slide: 'loop.1',
  key: null,
  isBlack: false,
  details: null,
  started: null,
  code: false,
  answer: null,
  hands: [12, 3, 0],
  choice: {
    chapters: ['loop.1'],
    slides: ['order.2'],
    minutes: [['order.3', 2.5]] as const,
    length: 50,
  },
};

test('any scene crosses from window to window whole', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }).map(drawScene), (scene) => {
      const sent = { v: 1, sender: 'a', message: { ...state, scene } };
      const read = readEnvelope(structuredClone(sent));
      expect(read).toEqual(sent);
      if (read?.message.kind !== 'state') throw new Error();
      expect(parse(read.message.scene)).toEqual({ scene, problems: [] });
    }),
  );
});

test('hands are counts, and an older window says nothing of them', () => {
  const handsOf = (hands: unknown) => {
    const read = readEnvelope({ v: 1, sender: 'a', message: { ...state, hands } });
    return read?.message.kind === 'state' ? read.message.hands : undefined;
  };
  expect(handsOf([0, 31])).toEqual([0, 31]);
  expect(handsOf([])).toEqual([]);
  for (const none of [undefined, 'many', [1, -1], [0.5], [1e6], ['2'], Array(99).fill(1)])
    expect(handsOf(none)).toBeNull();
});

test('what is not ours, half ours or of another version is not taken in, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      const read = readEnvelope({ v: 1, sender: 'a', message });
      expect(read === null || read.message.kind !== 'state').toBe(true);
    }),
  );
  for (const message of [
    { ...state, seq: '3' },
    { ...state, seq: Number.POSITIVE_INFINITY },
    { ...state, slide: '<b>.1' },
    { ...state, seq: SPAN },
    { ...state, seq: -1 },
    { ...state, scene: null },
  ])
    expect(readEnvelope({ v: 1, sender: 'a', message })).toBeNull();
  expect(readEnvelope({ v: 2, sender: 'a', message: state })).toBeNull();
  expect(
    readEnvelope({ v: 1, sender: 'a', message: { kind: 'pointer', at: '<', laser: [2, 0] } }),
  ).toMatchObject({ message: { at: null, laser: null } });
});

test('a window of before says nothing of what was chosen, and nobody says what no slide can be called', () => {
  const { choice, ...before } = state;
  const read = (message: object) => {
    const came = readEnvelope({ v: 1, sender: 'a', message })?.message;
    return came?.kind === 'state' ? came.choice : undefined;
  };
  expect(read(before)).toBeNull();
  expect(
    read({ ...state, choice: { ...choice, chapters: ['<b>', 'loop.1', 3, 'loop.1'] } }),
  ).toEqual(choice);
  const minutes = [['order.3', 2.5], ['order.4', -1], ['order.5', 1e9], ['__proto__'], null];
  expect(read({ ...state, choice: { ...choice, minutes } })).toEqual(choice);
  expect(read({ ...state, choice: { ...choice, length: 0.5 } })).toEqual({
    ...choice,
    length: null,
  });
  for (const wrong of [
    null,
    7,
    [],
    { ...choice, slides: 'order.2' },
    { ...choice, slides: Array(401) },
  ])
    expect(read({ ...state, choice: wrong })).toBeNull();
});

test('however messages are delayed and shuffled, all windows end with the same one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (edits, chance) => {
        const shown: Record<string, Order> = { a: FIRST, b: FIRST };
        const sent: Order[] = [];
        for (const sender of edits) {
          shown[sender] = following(shown[sender] as Order, sender);
          sent.push(shown[sender]);
        }
        for (const window of ['a', 'b']) {
          const shuffled = sent
            .map((message) => ({ message, rank: chance.next().value as number }))
            .sort((one, other) => one.rank - other.rank);
          for (const { message } of shuffled)
            if (message.sender !== window && isNewer(message, shown[window] as Order))
              shown[window] = message;
        }
        expect(shown.a).toEqual(shown.b);
      },
    ),
  );
});

test('a window tells its size and what lies over its slide, and none that no window can have', () => {
  const here = {
    kind: 'here',
    role: 'audience',
    width: 1920,
    height: 1080,
    panel: 'code',
    isFull: true,
    isHidden: false,
  };
  const read = (message: object) => readEnvelope({ v: 1, sender: 'a', message })?.message;
  expect(read(here)).toEqual(here);
  expect(read({ ...here, panel: '<b>', isFull: 1 })).toEqual({
    ...here,
    panel: null,
    isFull: false,
  });
  for (const height of [0, -1, Number.NaN, 1e9, '1080'])
    expect(read({ ...here, height })).toBeUndefined();
});

test('the curve of a training crosses as it is, and half a curve does not', () => {
  const curve = { bundle: 2, losses: Float64Array.of(1, Number.NaN, 0.5), updates: 5 };
  const message = {
    kind: 'curve',
    curve,
    shown: { updates: 3, measured: { loss: 0.7, norm: 0.1 } },
    diverged: null,
  };
  const send = (sent: object) =>
    readEnvelope(structuredClone({ v: 1, sender: 'a', message: sent }));
  expect(send(message)?.message).toEqual(message);
  for (const wrong of [
    { ...message, curve: null },
    { ...message, curve: { ...curve, losses: [1, '2'] } },
    { ...message, curve: { ...curve, losses: new Float64Array(1e6) } },
    { ...message, curve: { ...curve, bundle: 0 } },
    { ...message, shown: {} },
  ])
    expect(send(wrong)).toBeNull();
});

test('no number that anyone sends is the last', () => {
  fc.assert(
    fc.property(fc.nat(SPAN - 1), fc.nat(SPAN - 1), (seq, forged) => {
      const mine = { seq, sender: 'console' };
      const theirs = { seq: forged, sender: 'x' };
      const shown = isNewer(theirs, mine) ? theirs : mine;
      const next = following(shown, 'console');
      expect(next.seq).toBeLessThan(SPAN);
      expect(isNewer(next, shown)).toBe(true);
    }),
  );
});

test('of ten thousand states that come at once a few are read, and the last of them is shown', () => {
  vi.useFakeTimers();
  let read = 0;
  const shown: { order: Order; text: string }[] = [];
  const inbox = createInbox(
    50,
    () => shown.at(-1)?.order ?? FIRST,
    (_, scene, order) => shown.push({ order, text: scene.text }),
  );
  for (let i = 1; i <= 10_000; i++) {
    const scene = {
      ...DEFAULT_SCENE,
      get text() {
        read++;
        return `${i}`;
      },
    };
    inbox.put({ ...state, kind: 'state', seq: i, scene }, `forger${i % 40}`);
  }
  vi.advanceTimersByTime(100);
  expect(read).toBeLessThanOrEqual(10);
  expect(shown.at(-1)?.text).toBe('10000');
  // What is no scene at all does not keep the next from being shown.
  inbox.put({ ...state, kind: 'state', seq: 20_001, scene: { hidden: -1 } }, 'forger');
  inbox.put({ ...state, kind: 'state', seq: 20_000, scene: DEFAULT_SCENE }, 'console');
  vi.advanceTimersByTime(100);
  expect(shown.at(-1)?.text).toBe('hello');
});

test('a hundred changes in a second are at most twenty messages, and the last one arrives', () => {
  vi.useFakeTimers();
  let value = 0;
  const sent: number[] = [];
  const { call } = throttled(() => sent.push(value), 50);
  for (value = 1; value <= 100; value++) {
    call();
    vi.advanceTimersByTime(10);
  }
  value = 100;
  vi.advanceTimersByTime(100);
  expect(sent[0]).toBe(1);
  expect(sent.at(-1)).toBe(100);
  expect(sent.length).toBeLessThanOrEqual(22);
});
