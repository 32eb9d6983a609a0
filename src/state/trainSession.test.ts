import { expect, test } from 'vitest';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { NetworkFields, Scene } from '../scene/document/scene.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { sessionFor } from './trainSession.ts';

const scene: Scene = {
  ...DEFAULT_SCENE,
  cell: 'gru',
  bias: true,
  source: { kind: 'random', initial: 'xavier', seed: 1 },
};

/** One other value of everything that makes a network another. */
const others: NetworkFields = {
  cell: 'lstm',
  hidden: scene.hidden + 1,
  activation: 'relu',
  isBidirectional: true,
  above: [{ cell: 'gru', hidden: 2, activation: 'tanh', isBidirectional: false }],
  embedding: 3,
  bias: false,
  hasStart: true,
  reset: 'before',
  peepholes: true,
  twoBiases: true,
  numbers: 'float32',
  head: 'sigmoid',
  answersAt: 'last',
  vocabulary: [...scene.vocabulary, 'z'],
  outputs: 2,
  answers: ['good', 'bad'],
  events: { kind: 'wave', formula: 't', steps: 3 },
};

test.each(Object.entries(others))(
  'a network with another %s has a training of its own',
  (name, value) => {
    const session = sessionFor(null, scene);
    expect(sessionFor(session, { ...scene, cursor: { t: 1, phase: 'f' } })).toEqual(session);
    const other: Scene = { ...scene, [name]: value };
    const own = sessionFor(session, other);
    expect(own.start).toBe(other);
    expect(own.shown.weights).toEqual(weightsOf(other));
  },
);
