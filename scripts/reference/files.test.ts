import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkFile } from './files.ts';

const folder = fileURLToPath(new URL('./fixtures/files/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('a file of another program computes here what it computes there', () => {
  test.each(names)('%s', async (name) => {
    expect(await checkFile(join(folder, name), read(name))).toMatchObject({ kind: 'passed' });
  });
});

interface Loose {
  [key: string]: unknown;
  network: { layers: { hidden: number }[] };
  inputs: { x: number[][] };
  expected: { [key: string]: unknown; h: { l0: number[][] }; logits: number[][] };
}

describe('what is off fails, and the report says where', () => {
  test.each<[string, string, (given: Loose) => void]>([
    ['a state', 'h.l0[2, 1]', ({ expected }) => expected.h.l0[2]?.splice(1, 1, 0.5)],
    ['a logit', 'logits[0, 0]', ({ expected }) => expected.logits[0]?.splice(0, 1, 9)],
    [
      'a size',
      'layer 0, hidden: 2 instead of 3',
      ({ network }) => Object.assign(network.layers[0] ?? {}, { hidden: 3 }),
    ],
    ['the input', 'rows of 3 numbers', ({ inputs }) => inputs.x[0]?.pop()],
    [
      'something there is nothing for',
      'expected.attention',
      ({ expected }) => (expected.attention = []),
    ],
    ['a second layer', 'expected.h.l1', ({ expected }) => Object.assign(expected.h, { l1: [[1]] })],
  ])('%s', async (_, where, change) => {
    const given = read('ng-rnn.json') as Loose;
    change(given);
    expect(await checkFile(join(folder, 'ng-rnn.json'), given)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining(where),
    });
  });
});
