import { layersOf } from '../../engine/declare/layers.ts';
import type { Network } from '../../engine/declare/network.ts';
import type { Dimension, Parameter } from '../../engine/declare/part.ts';
import { parametersOf } from '../../engine/operations/table.ts';
import { withHidden, withSource } from '../../scene/change/changeNetwork.ts';
import type { Scene } from '../../scene/document/scene.ts';
import type { Sizes } from './facts.ts';

/** Every parameter of a network as it is declared, by what its rows and columns stand for. */
export const declaredIn = ({ operations }: Network): readonly Parameter[] => [
  ...new Map(operations.flatMap(parametersOf).map((each) => [each.name, each])).values(),
];

/** The sizes of a network as a question says them. */
export const sizesIn = ({ spec }: Network): Sizes => ({
  ...spec.sizes,
  embedding: spec.embedding ?? null,
  layers: layersOf(spec).map(({ hidden, isBidirectional = false }) => ({
    hidden,
    isBoth: isBidirectional,
  })),
});

/** The other of the two sizes that are mixed up; of an output the state is the nearest. */
export const mixedUp = (size: Dimension): Dimension => (size === 'hidden' ? 'input' : 'hidden');

/** The same question of a network of another size: what follows from sizes is no other with other weights. */
export const drawSize = (scene: Scene, seed: number): Scene =>
  withSource(withHidden(scene, LEAST + (seed % SIZES)), 'coarse', seed);

const LEAST = 2;
const SIZES = 5;
