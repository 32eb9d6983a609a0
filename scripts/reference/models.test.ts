import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { cells } from '../../src/engine/cells/table.ts';
import { runNode } from '../project.mjs';
import { describeModel } from './describe.ts';
import { checkModel } from './models.ts';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'unrolled-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('trained networks answer as PyTorch’s do', () => {
  test.each(['hello-rnn-tanh', 'sine-rnn'])('%s', async (name) => {
    expect(await checkModel(join(folder, `${name}.safetensors`))).toMatchObject({ kind: 'passed' });
  });

  test('names-en-gru-f16, where there is such a cell', async () => {
    const kind = Object.hasOwn(cells, 'gru') ? 'passed' : 'skipped';
    expect(await checkModel(join(folder, 'names-en-gru-f16.safetensors'))).toMatchObject({ kind });
  });
});

interface Loose {
  [key: string]: unknown;
  expected: { [key: string]: unknown; h_last: number[]; sampled: { text: string }[] }[];
}

/** The outcome of the small model after a change to what is expected of it. */
function outcomeAfter(change: (given: Loose) => void) {
  const given = JSON.parse(readFileSync(join(folder, 'hello-rnn-tanh.json'), 'utf8')) as Loose;
  change(given);
  copyFileSync(join(folder, 'hello-rnn-tanh.safetensors'), join(scratch, 'm.safetensors'));
  writeFileSync(join(scratch, 'm.json'), JSON.stringify(given));
  return checkModel(join(scratch, 'm.safetensors'));
}

describe('what is off fails, and the report says where', () => {
  test.each<[string, string, string, (given: Loose) => void]>([
    [
      'a state',
      'failed',
      'expected[1].h_last[0]',
      ({ expected }) => expected[1]?.h_last.splice(0, 1, 0.5),
    ],
    [
      'what it writes',
      'failed',
      'greedy_continuation',
      ({ expected }) => Object.assign(expected[1] ?? {}, { greedy_continuation: 'elp' }),
    ],
    [
      'what it draws',
      'failed',
      'sampled[0]',
      ({ expected }) => Object.assign(expected[1]?.sampled[0] ?? {}, { text: 'ell' }),
    ],
    [
      'the ranking',
      'failed',
      'top3',
      ({ expected }) => Object.assign(expected[1] ?? {}, { top3: [['o', 0.96]] }),
    ],
    ['the cell', 'failed', 'says gru', (given) => Object.assign(given, { cell: 'gru' })],
    [
      'an entry that has no input',
      'failed',
      'neither',
      ({ expected }) => Object.assign(expected[1] ?? {}, { input_index: [] }),
    ],
    [
      'something there is nothing for',
      'skipped',
      'attention',
      ({ expected }) => Object.assign(expected[1] ?? {}, { attention: [1] }),
    ],
  ])('%s', async (_, kind, where, change) => {
    expect(await outcomeAfter(change)).toMatchObject({
      kind,
      reason: expect.stringContaining(where),
    });
  });
});

test('a file alone is described, or the reason for refusing it', async () => {
  const said = await describeModel(readFileSync(join(folder, 'names-en-gru-f16.safetensors')));
  expect(said).toMatchObject({
    ok: true,
    says: expect.stringContaining('gru (gru., with bias): 26 inputs, 64 units, F16'),
  });
  expect(await describeModel(new Uint8Array(7))).toMatchObject({
    ok: false,
    says: expect.stringContaining('tooShort'),
  });
});

test('of a network of several parts all of them are described, and when it answers', async () => {
  const saidOf = async (name: string) =>
    (await describeModel(readFileSync(join('src/share/onnx/fixtures', `${name}.onnx`)), 'onnx'))
      .says;
  const [first, second] = (await saidOf('torch-embedding-bigru-2')).split('\n');
  expect(first).toMatch(/^gru .*: \d+ symbols in rows of \d+, \d+ units in each direction, F32$/);
  expect(second).toMatch(/^layer 2: gru, \d+ units in each direction$/);
  expect(await saidOf('torch-bigru-ends')).toContain(
    'answers from the last state of each direction',
  );
});

test('the command says the same, with exit status 0 for what it reads and 1 for what it refuses', async () => {
  const broken = join(scratch, 'seven bytes.onnx');
  writeFileSync(broken, new Uint8Array(7));
  const command = (path: string) =>
    runNode('scripts/run.mjs', [join('scripts', 'reference.ts'), path]);
  expect(await command(join(folder, 'names-en-gru-f16.safetensors'))).toMatchObject({
    code: 0,
    output: expect.stringContaining('26 inputs, 64 units'),
  });
  expect(await command(broken)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^refused \(/),
  });
});
