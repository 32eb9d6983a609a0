import { describe, expect, test } from 'vitest';
import { withActivation, withBias, withHidden, withWeight } from '../change/changeNetwork.ts';
import { withOwnWeights } from '../change/withOwnWeights.ts';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { decode, encode } from '../link/link.ts';
import { weightsOf } from './weights.ts';

const numbers = weightsOf(DEFAULT_SCENE).map((w, i) => w + Math.sin(i) / 7);
const trained = withOwnWeights(DEFAULT_SCENE, numbers);

describe('weights of its own, trained here or from a file', () => {
  test('go into a link, and come out as the same doubles', () => {
    const link = encode(trained);
    expect(link).toMatch(/^v=1&net=own\.48\._[\w-]{512}&end$/);
    expect(decode(link)).toEqual({ scene: trained, problems: [] });
    expect([...weightsOf(decode(link).scene)]).toEqual([...numbers]);
  });

  test('are short in a link where they lie on the grid', () => {
    const onGrid = withOwnWeights(
      DEFAULT_SCENE,
      numbers.map((w) => Math.round(w * 100) / 100),
    );
    expect(encode(onGrid).length).toBeLessThan(100);
    expect(decode(encode(onGrid)).scene).toEqual(onGrid);
  });

  test('that do not fit, or are too many to be true, are refused', () => {
    const kinds = (link: string) => decode(link).problems.map(({ key, kind }) => `${key}: ${kind}`);
    expect(kinds(encode(trained).replace('&end', '&cell=rnn.5&end'))).toEqual(['net: doesNotFit']);
    expect(kinds('v=1&net=own.9999999.A&end')).toEqual(['net: unreadable']);
    expect(kinds('v=1&net=own.48.A1&end')).toEqual(['net: unreadable']);
    // Eight bytes of ones are no number.
    expect(kinds(`v=1&net=own.3._${'_'.repeat(32)}&end`)).toEqual(['net: outOfRange']);
  });

  test('stay where a bias, an activation or a single weight is changed', () => {
    const biased = withBias(withActivation(trained, 'relu'), true);
    expect(biased.source.kind).toBe('own');
    expect([...weightsOf(withBias(biased, false))]).toEqual([...numbers]);
    expect(weightsOf(withWeight(trained, 'W_h', 0, 0.5))[16]).toBe(0.5);
  });

  test('give way where the sizes change', () => {
    expect(withHidden(trained, 5).source).toEqual({ kind: 'random', initial: 'xavier', seed: 1 });
  });

  test('that are not finite are not taken', () => {
    expect(
      withOwnWeights(
        trained,
        numbers.map(() => Number.NaN),
      ),
    ).toBe(trained);
  });
});
