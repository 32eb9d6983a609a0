import { expect, test } from 'vitest';
import { BIASES, CELLS, elmanNetwork, HEADS, someNumbers } from '../fixtures/sample.ts';
import { run } from '../run/trace.ts';
import { declare } from './declaration.ts';
import { createNetwork } from './network.ts';

const networks = CELLS.flatMap((variant) =>
  HEADS.flatMap((head) =>
    BIASES.map((bias) => elmanNetwork({ ...variant, head, bias, headBias: bias !== 'none' })),
  ),
);

test.each([
  ['a worker', <T>(sent: T) => structuredClone(sent)],
  ['a file', <T>(kept: T): T => JSON.parse(JSON.stringify(kept))],
])(
  'a declaration that has been in %s is the same network, and computes the same to the bit',
  (_, through) => {
    for (const network of networks) {
      const { spec, weightCount } = network;
      const arrived = createNetwork(spec, through(declare(spec)));
      expect(arrived).toEqual(network);
      const weights = someNumbers(weightCount, 1);
      const input = { kind: 'vectors', data: someNumbers(4 * spec.sizes.input, 2) } as const;
      const [here, there] = [run(network, weights, input), run(arrived, weights, input)];
      for (const name of network.values.keys()) expect(there.all(name)).toEqual(here.all(name));
    }
  },
);
