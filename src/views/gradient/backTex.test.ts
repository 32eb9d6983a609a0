import { expect, test } from 'vitest';
import { backwardTex, carryTex, parameterTex } from '../../engine/explain/backwardTex.ts';
import { decode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';

/** TeX takes one superscript of what stands at a place. */
const RAISED_TWICE = /\^(?:\{[^{}]*\}|\w)(?:_(?:\{[^{}]*\}|\w))?\^/;

test.each([
  'up=gru.6',
  'both=on',
  'up=gru.6_lstm.3.relu.both',
  'both=on&cell=lstm.4&up=rnn.3.both_gru.2',
  'emb=6&both=on&up=rnn.3',
])('every formula of the way back is one that can be typeset: %s', (keys) => {
  const { scene, problems } = decode(`v=1&net=xavier.3&${keys}&x=hello&end`);
  expect(problems).toEqual([]);
  const network = networkOf(scene);
  const options = {
    t: 2,
    steps: 4,
    isThere: () => true,
    loss: { kind: 'cross_entropy' as const },
    divisor: 1,
    // What can be pointed at is wrapped; a formula must not need that.
    mark: (_: string, tex: string) => tex,
  };
  const formulas = [
    ...[...network.parameters.keys()].map((name) => parameterTex(network, name, options.mark)),
    ...network.operations.map(({ makes }) => backwardTex(network, makes, options)),
    ...network.states.map((name) => carryTex(network, name, options)),
  ];
  for (const tex of formulas) expect(tex).not.toMatch(RAISED_TWICE);
});
