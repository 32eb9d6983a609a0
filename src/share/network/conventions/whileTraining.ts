import type { Tensor } from '../../tensors/tensor.ts';
import { atLength, renamed } from '../../tensors/views.ts';
import type { Convention } from './convention.ts';
import { byName, replaced } from './names.ts';

/*
 * Weights as they are kept while a network is trained, when they are made of something else: a direction and a length
 * (weight normalisation), or the weights before some are dropped (WeightDrop). Without training they are plain weights.
 */

/** The endings of direction and length, and what stands in their place. */
const NORMS: readonly (readonly [v: RegExp, g: string, plain: (name: string) => string])[] = [
  [/_v$/, '_g', (name) => name.replace(/_v$/, '')],
  [
    /\.original1$/,
    '.original0',
    (name) => name.replace(/(^|\.)parametrizations\.(\w+)\.original1$/, '$1$2'),
  ],
];

export const weightNorm: Convention = {
  translate(tensors) {
    const named = byName(tensors);
    const used: Tensor[] = [];
    const made: Tensor[] = [];
    for (const v of tensors)
      for (const [end, length, plain] of NORMS) {
        const g = end.test(v.name) ? named.get(v.name.replace(end, length)) : undefined;
        if (!g || (g.count !== v.shape[0] && g.count !== 1)) continue;
        used.push(v, g);
        made.push(atLength(plain(v.name), v, g));
      }
    return made.length > 0 ? { tensors: replaced(tensors, used, made) } : null;
  },
};

export const weightDrop: Convention = {
  translate(tensors) {
    const named = byName(tensors);
    const used: Tensor[] = [];
    const made: Tensor[] = [];
    for (const raw of tensors) {
      if (!/weight_hh_l\d+_raw$/.test(raw.name)) continue;
      const plain = raw.name.replace(/_raw$/, '');
      const at = plain.lastIndexOf('weight_hh_');
      const inside = `${plain.slice(0, at)}module.${plain.slice(at)}`;
      const other = inside.replace('weight_hh_', 'weight_ih_');
      const name = named.has(other) ? inside : plain;
      // What the layer computed with at the last step of training, with some of it dropped.
      const last = named.get(name);
      used.push(raw, ...(last ? [last] : []));
      made.push(renamed(raw, name));
    }
    return made.length > 0 ? { tensors: replaced(tensors, used, made) } : null;
  },
};
