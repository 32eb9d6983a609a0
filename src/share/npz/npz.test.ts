import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalWords } from '../../language/refusals.ts';
import type { RefusalKind } from '../../language/sections/refusals.ts';
import { decode } from '../../scene/link/link.ts';
import { fileName } from '../dialog/downloads.ts';
import { numbersJson } from '../numbers/json.ts';
import { npz } from '../numbers/npz.ts';
import { numbersOf } from '../numbers/table.ts';
import { zip } from '../numbers/zip.ts';
import { readNpz } from './readNpz.ts';

const folder = new URL('./fixtures/', import.meta.url);
const fileOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const text = (content: string) => new TextEncoder().encode(content);

interface Right {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

test.each(['kinds.npz', 'kinds-deflated.npz'])(
  '%s, as NumPy wrote it: every type, both orders of bytes and of axes, and texts',
  async (name) => {
    const read = await readNpz(fileOf(name));
    if (!read.ok) throw new Error(read.kind);
    const right = new Map<string, Right>(
      Object.entries(JSON.parse(readFileSync(new URL('kinds-numbers.json', folder), 'utf8'))),
    );
    expect(read.tensors.map((tensor) => tensor.name).sort()).toEqual([...right.keys()].sort());
    for (const { name, shape, numbers } of read.tensors)
      expect([name, shape, [...(numbers?.() ?? [])]]).toEqual([
        name,
        right.get(name)?.shape,
        right.get(name)?.data,
      ]);
    expect(read.about).toEqual({ words: ['a', '안녕', '<pad>'], bytes: ['x', 'yz'] });
  },
);

test('what the page writes as .npz is read again as it was', async () => {
  const data = Float64Array.of(1, -2.5, 1e-300, 4, 5, 6);
  const read = await readNpz(npz([{ name: 'W_x', shape: [2, 3], data }]));
  if (!read.ok) throw new Error(read.kind);
  expect(read.tensors[0]).toMatchObject({ name: 'W_x', shape: [2, 3], count: 6 });
  expect(read.tensors[0]?.numbers?.()).toEqual(data);
});

test('numbers of a network in singles are written as singles, and the files say so', async () => {
  const { scene } = decode('v=1&num=float32&net=xavier.3&cell=gru.3&x=hello&end');
  const { format, trace, weights } = numbersOf(scene);
  const read = await readNpz(npz([...trace, ...weights], format));
  if (!read.ok) throw new Error(read.kind);
  for (const [i, { name, data }] of [...trace, ...weights].entries()) {
    expect(read.tensors[i]?.name).toBe(name);
    expect(read.tensors[i]?.numbers?.()).toEqual(data);
  }
  // Half as long as the same in doubles, but for the heads of its arrays.
  const [short, long] = [npz([...trace], format).length, npz([...trace]).length];
  const count = trace.reduce((sum, { data }) => sum + data.length, 0);
  expect(long - short).toBe(4 * count);
  expect(JSON.parse(numbersJson(numbersOf(scene)))).toMatchObject({ numbers: 'float32' });
  expect(fileName('traceCsv', scene)).toBe('trace_float32.csv');
  expect(fileName('traceCsv', decode('v=1&end').scene)).toBe('trace.csv');
});

/** An array with any header, as a file of an archive. */
function npy(header: string, data = 0, version = 1): Uint8Array {
  const bytes = new Uint8Array(10 + header.length + data);
  bytes.set([0x93, ...text('NUMPY'), version, 0]);
  new DataView(bytes.buffer).setUint16(8, header.length, true);
  bytes.set(text(header), 10);
  return bytes;
}
const HEADER = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n";
const archive = (bytes: Uint8Array, name = 'a.npy') => zip([{ name, bytes }]);

/** An archive with one number of its directory (or of its end) changed. */
function changed(at: number, value: number, size: 2 | 4, isEnd = false) {
  const bytes = archive(npy(HEADER, 8));
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const from = (isEnd ? end : view.getUint32(end + 16, true)) + at;
  if (size === 2) view.setUint16(from, value, true);
  else view.setUint32(from, value, true);
  return bytes;
}

describe('a bad file is refused by name', () => {
  test.each<[string, RefusalKind, Uint8Array]>([
    ['nothing', 'zipUnreadable', new Uint8Array()],
    ['no zip', 'zipUnreadable', text('np.savez'.repeat(9000))],
    ['a zip that is cut off', 'zipUnreadable', archive(npy(HEADER, 8)).slice(0, -1)],
    ['a directory beyond its end', 'zipUnreadable', changed(16, 0xfffffff0, 4, true)],
    ['more files than it has', 'zipUnreadable', changed(8, 9, 2, true)],
    ['an encrypted file', 'zipMethod', changed(8, 1, 2)],
    ['another compression', 'zipMethod', changed(10, 14, 2)],
    ['another sum', 'zipDamaged', changed(16, 1, 4)],
    ['a file longer than the archive', 'zipDamaged', changed(20, 0x7fffffff, 4)],
    ['a file that begins nowhere', 'zipDamaged', changed(42, 0x7fffffff, 4)],
    ['a size of gigabytes', 'zipLarge', changed(24, 0xfffffff0, 4)],
    [
      'a name twice',
      'repeatedName',
      zip([1, 2].map(() => ({ name: 'a.npy', bytes: npy(HEADER, 8) }))),
    ],
    ['no array', 'npzEntry', archive(text('hello'), 'readme.txt')],
    ['no NumPy', 'npyHeader', archive(text('hello'))],
    ['version 9', 'npyHeader', archive(npy(HEADER, 8, 9))],
    ['no shape', 'npyHeader', archive(npy("{'descr': '<f4', 'fortran_order': False}", 8))],
    [
      'a shape beyond all numbers',
      'wrongSize',
      archive(npy(HEADER.replace('(2,)', '(999999999999999, 999999999999999)'), 8)),
    ],
    ['data that end early', 'wrongSize', archive(npy(HEADER, 7))],
    ['a negative size', 'npyHeader', archive(npy(HEADER.replace('(2,)', '(-2,)'), 8))],
    ['complex numbers', 'npyType', archive(npy(HEADER.replace('<f4', '<c8'), 16))],
    ['dates', 'npyType', archive(npy(HEADER.replace('<f4', '<M8[s]'), 16))],
    ['a structure', 'npyType', archive(npy(HEADER.replace("'<f4'", "[('a', '<f4')]"), 8))],
  ])('%s', async (_, kind, bytes) => {
    const read = await readNpz(bytes);
    expect(read).toMatchObject({ ok: false, kind });
    if (read.ok) return;
    for (const words of Object.values(refusalWords)) expect(words.refused(read)).toMatch(/\S{3}/);
  });

  test('files that share bytes', async () => {
    const bytes = zip(['a.npy', 'b.npy'].map((name) => ({ name, bytes: npy(HEADER, 8) })));
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    const second = directory + 46 + 'a.npy'.length;
    view.setUint32(second + 42, view.getUint32(directory + 42, true), true);
    expect(await readNpz(bytes)).toMatchObject({ kind: 'zipDamaged' });
  });

  test('a few bytes that unpack to far more than is said are not unpacked', async () => {
    const whole = fileOf('kinds-deflated.npz');
    const view = new DataView(whole.buffer);
    const directory = view.getUint32(whole.length - 22 + 16, true);
    view.setUint32(directory + 24, 3, true);
    expect(await readNpz(whole)).toMatchObject({ kind: 'zipDamaged' });
  });

  test('any byte changed: it is refused, or the numbers stand as they were', async () => {
    const whole = fileOf('kinds-deflated.npz');
    const before = await readNpz(whole);
    const all = (read: typeof before) =>
      read.ok ? read.tensors.map(({ name, numbers }) => [name, ...(numbers?.() ?? [])]) : read.kind;
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        const read = await readNpz(bytes);
        if (!read.ok) return;
        // The sum of each file is in its directory; names, and what nobody reads, may be others.
        const numbers = (given: typeof before) =>
          JSON.stringify(all(given)).replace(/"[^"]*",?/g, '');
        expect(numbers(read)).toBe(numbers(before));
      }),
      { numRuns: 400 },
    );
  });
});
