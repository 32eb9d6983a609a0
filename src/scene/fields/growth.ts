import { activations } from '../../engine/activations/table.ts';
import { MAX_GROWTH_STEPS } from '../document/scene.ts';
import { readShortest, shortest } from '../link/shortest.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './object.ts';
import { listed, numbers } from './plain.ts';

export const growth: Field<'growth'> = {
  read(value, { report, usual }) {
    const fields = fieldsOf(value, report, 'growth.');
    const bounds = { least: 1, most: MAX_GROWTH_STEPS, clamp: true };
    return {
      w: fields.number('w', usual.w),
      start: fields.number('start', usual.start),
      steps: fields.integer('steps', bounds, usual.steps),
    };
  },
  keys: {
    grow: listed(
      ({ w, start, steps }) => [shortest(w), shortest(start), steps],
      (parts) => {
        const read = numbers(parts, 3);
        return read && { w: read[0], start: read[1], steps: read[2] };
      },
    ),
  },
};

const scales = { linear: 0, log: 0 } as const;

export const growthView: Field<'growthView'> = {
  read(value, { scene, report, usual }) {
    const { steps } = scene.growth;
    const fields = fieldsOf(value, report, 'growthView.');
    return {
      at: fields.integer('at', { least: 0, most: steps, clamp: true }, Math.min(usual.at, steps)),
      chosen: fields.key('chosen', activations, usual.chosen),
      scale: fields.key('scale', scales, usual.scale),
    };
  },
  fit: (view, { scene: { growth } }) =>
    view.at <= growth.steps ? view : { ...view, at: growth.steps },
  keys: {
    look: listed(
      ({ at, chosen, scale }) => [at, chosen, scale],
      ([at = '', chosen, scale, ...rest]) =>
        rest.length > 0 || Number.isNaN(readShortest(at))
          ? null
          : { at: readShortest(at), chosen, scale },
    ),
  },
};
