import { expect, test } from 'vitest';
import { decode } from '../../scene/link/link.ts';
import { networkOf, stepsOf } from '../../scene/read/derive.ts';
import { layOutInside } from './inside/layOutInside.ts';
import { layOutChain } from './layout.ts';
import { leastHeight } from './leastHeight.ts';

/** What a link shows, at a width. */
function shown(keys: string, width: number) {
  const { scene } = decode(`v=1&${keys}&end`);
  const network = networkOf(scene);
  const { input, hidden, output } = network.spec.sizes;
  const size = {
    width,
    steps: stepsOf(scene),
    hidden,
    inputs: input,
    outputs: output,
    isOneHot: true,
    lines: 0,
    span: scene.window?.span ?? null,
  };
  return { network, size, height: leastHeight(size, network) };
}

test('at its least height no row of a chain touches another one', () => {
  for (const width of [364, 620, 960, 1340]) {
    const { size, height } = shown('x=hello&t=2&p=f', width);
    const { output, state, input, scale } = layOutChain({ ...size, height });
    expect(state.top - output.bottom).toBeGreaterThan(30 * scale);
    expect(input.top - state.bottom).toBeGreaterThan(20 * scale);
    expect(height).toBeLessThan(300);
  }
});

test('at its least height the inside of a cell is as large as its names need, and clear of output and input', () => {
  for (const cell of ['rnn', 'lstm', 'gru'])
    for (const width of [364, 960]) {
      const { network, size, height } = shown(`net=xavier.1&cell=${cell}.4&win=2_1`, width);
      const layout = layOutChain({ ...size, height });
      const { scale, inside, output, input } = layout;
      const drawn = layOutInside(network, { ...inside, scale, width, hidden: size.hidden });
      expect(drawn.scale).toBe(scale);
      expect(drawn.top).toBeGreaterThan(output.bottom);
      expect(drawn.bottom).toBeLessThan(input.top);
    }
});

test('a figure asks for no more than a projector has beside an equation, however many units there are', () => {
  for (const keys of ['net=xavier.1&cell=rnn.64&x=hello', 'net=xavier.1&cell=lstm.32&win=2_1'])
    expect(shown(keys, 960).height).toBeLessThanOrEqual(344);
});
