import { describe, expect, test } from 'vitest';
import { elmanNetwork } from '../fixtures/sample.ts';
import { stagesOf } from '../run/schedule.ts';
import { parameterNumbers, run } from '../run/trace.ts';
import { parameterOf, vectorOf } from './network.ts';

describe('a network', () => {
  test('has the matrices of the lesson, in the shapes of its sizes', () => {
    const network = elmanNetwork({ sizes: { input: 4, hidden: 3, output: 2 } });
    const shapes = [...network.parameters.values()].map(
      ({ name, rows, columns }) => `${name} ${rows}x${columns}`,
    );
    expect(shapes).toEqual(['W_x 3x4', 'W_h 3x3', 'W_y 2x3']);
    expect(network.weightCount).toBe(12 + 9 + 6);
  });

  test('stacks the gates that share an input as PyTorch does, and the numbers of each lie together', () => {
    const order = (spec: Parameters<typeof elmanNetwork>[0]) => {
      const { parameters, weightCount } = elmanNetwork({ ...spec, bias: 'double' });
      let end = 0;
      for (const { offset, rows, columns } of parameters.values()) {
        expect(offset).toBe(end);
        end += rows * columns;
      }
      expect(end).toBe(weightCount);
      return [...parameters.keys()].join(' ');
    };
    expect(order({ cell: 'lstm', peepholes: true })).toBe(
      'W_xi W_xf W_xg W_xo W_hi W_hf W_hg W_ho p_i p_f p_o b_xi b_xf b_xg b_xo b_hi b_hf b_hg b_ho W_y',
    );
    const gru = 'W_xr W_xz W_xn W_hr W_hz W_hn b_xr b_xz b_xn b_hr b_hz b_hn W_y';
    expect(order({ cell: 'gru' })).toBe(gru);
    expect(order({ cell: 'gru', reset: 'before' })).toBe(gru);
  });

  test('colours each number by what it was made of', () => {
    const network = elmanNetwork({ bias: 'single' });
    const roles = Object.fromEntries(
      [...network.values.values(), ...network.parameters.values()].map(({ name, role }) => [
        name,
        role,
      ]),
    );
    expect(roles).toMatchObject({ x: 'x', wx: 'x', W_x: 'x' });
    expect(roles).toMatchObject({ wh: 'h', a: 'h', h: 'h', W_h: 'h', b: 'h' });
    expect(roles).toMatchObject({ z: 'y', y: 'y', o: 'y', W_y: 'y' });
  });

  test('a gate is one colour from its sum to its result, whatever its cell calls what it does', () => {
    const roleIn = (cell: 'lstm' | 'gru') => {
      const network = elmanNetwork({ cell, bias: 'single', peepholes: true });
      return (name: string) => network.values.get(name)?.role ?? network.parameters.get(name)?.role;
    };
    const of = (cell: 'lstm' | 'gru', names: string) => new Set(names.split(' ').map(roleIn(cell)));
    expect(of('lstm', 'pf af f b_f p_f')).toEqual(new Set(['keep']));
    expect(of('lstm', 'pi ai i b_i p_i')).toEqual(new Set(['write']));
    expect(of('lstm', 'ag g b_g')).toEqual(new Set(['new']));
    expect(of('lstm', 'po ao og b_o p_o')).toEqual(new Set(['show']));
    expect(of('gru', 'az zg b_z')).toEqual(new Set(['keep']));
    expect(of('gru', 'ar r b_r')).toEqual(new Set(['show']));
    expect(of('gru', 'an n b_n')).toEqual(new Set(['new']));
    expect(of('lstm', 'hf fc c h')).toEqual(new Set(['h']));
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses the size %d', (hidden) => {
    const make = () => elmanNetwork({ sizes: { input: 1, hidden, output: 1 } });
    expect(make).toThrow(RangeError);
    expect(make).toThrow(`size of hidden must be a positive integer, not ${hidden}`);
  });

  test('says which value or parameter it does not have', () => {
    expect(() => vectorOf(elmanNetwork(), 'c')).toThrow('no value c');
    expect(() => parameterOf(elmanNetwork(), 'W_f')).toThrow('no parameter W_f');
  });
});

test('only W_h, the sum and f go timestep by timestep', () => {
  const network = elmanNetwork();
  const stages = stagesOf(network).map(({ direction, items }) => [
    direction,
    items.map(({ makes }) => makes).join(' '),
  ]);
  expect(stages).toEqual([
    [null, 'wx'],
    ['forward', 'wh a h'],
    [null, 'z e y o'],
  ]);
});

describe('a trace', () => {
  const network = elmanNetwork();
  const weights = new Float64Array(network.weightCount).fill(0.5);
  const trace = run(network, weights, { kind: 'symbols', indices: Int32Array.of(0, 1) });

  test('reads every value at every timestep, and a state also before the first', () => {
    expect(trace.steps).toBe(2);
    expect([...trace.at('h', -1)]).toEqual([0, 0, 0]);
    expect([...trace.at('h', 0)]).toEqual(new Array(3).fill(Math.tanh(0.5)));
    expect([...trace.at('x', 1)]).toEqual([0, 1, 0, 0]);
  });

  test('says what it does not have', () => {
    expect(() => trace.at('c', 0)).toThrow('no value c');
    expect(() => trace.at('h', 2)).toThrow(RangeError);
    expect(() => trace.at('x', -1)).toThrow(RangeError);
  });

  test('keeps its own copy of the weights', () => {
    parameterNumbers(network, weights, 'W_x').fill(9);
    expect(trace.weights[0]).toBe(0.5);
  });
});
