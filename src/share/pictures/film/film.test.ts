import { expect, test } from 'vitest';
import { DEFAULT_SCENE } from '../../../scene/document/defaults.ts';
import { decode } from '../../../scene/link/link.ts';
import { atEnd } from '../../../scene/walk/walk.ts';
import { createFilm } from './encode.ts';
import { framesOf, MOST_FRAMES } from './framesOf.ts';

const sceneOf = (link: string) => decode(`v=1&${link}&end`).scene;

test('a film walks from the start to the end, wherever the page stands', () => {
  const { frames } = framesOf(sceneOf('x=hell&t=2'), 'time');
  expect(frames.map(({ cursor }) => cursor.t)).toEqual([0, 1, 2, 3]);
  expect(atEnd(frames.at(-1) ?? DEFAULT_SCENE)).toBe(true);
  const phases = framesOf(sceneOf('x=hell&t=2'), 'phase').frames;
  expect(phases.length).toBeGreaterThan(4 * 5);
  expect(phases[0]?.cursor).toEqual({ t: 0, phase: 'x' });
});

test('with the gradient it walks back in time, and in the growth laboratory over the steps', () => {
  const back = framesOf(sceneOf('x=hell&fig=gradient'), 'time').frames;
  expect(back.map(({ cursor }) => cursor.t)).toEqual([...back.keys()].reverse());
  expect(framesOf(sceneOf('fig=growth'), 'time').frames.length).toBe(101);
});

test('a long walk is thinned evenly, and keeps its two ends', () => {
  const { frames, steps } = framesOf(sceneOf(`x=${'hello'.repeat(200)}`), 'time');
  expect([frames.length, steps]).toEqual([MOST_FRAMES, 1000]);
  expect(frames[0]?.cursor.t).toBe(0);
  expect(frames.at(-1)?.cursor.t).toBe(999);
});

test('the file is a GIF of its frames that plays without end, the same every time', () => {
  const make = () => {
    const film = createFilm();
    for (const shade of [0, 120, 255])
      film.add({
        pixels: new Uint8ClampedArray(8 * 6 * 4).fill(shade),
        width: 8,
        height: 6,
        delay: shade === 255 ? 400 : 100,
      });
    return film.finish();
  };
  const bytes = Buffer.from(make());
  expect(bytes.subarray(0, 6).toString()).toBe('GIF89a');
  expect([bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual([8, 6]);
  expect(bytes.includes('NETSCAPE2.0')).toBe(true);
  // The head of each frame tells how long it stands, in hundredths of a second.
  const heads = [...bytes.keys()].filter(
    (i) => bytes.readUIntBE(Math.min(i, bytes.length - 3), 3) === 0x21f904,
  );
  expect(heads.map((at) => bytes.readUInt16LE(at + 4))).toEqual([10, 10, 40]);
  expect(Buffer.from(make())).toEqual(bytes);
});
