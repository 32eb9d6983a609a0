import { expect, test } from 'vitest';
import { backPhases } from '../../engine/back/backPhases.ts';
import { parameterOf } from '../../engine/declare/network.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';
import { withGradient, withGradientView } from '../../scene/change/changeGradient.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { decode } from '../../scene/link/link.ts';
import { networkOf, stepsOf } from '../../scene/read/derive.ts';
import { backIdsAt } from '../../scene/read/fitGradient.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { backMomentOf } from '../../state/backMoment.ts';
import { boxItems } from './boxItems.ts';

/** What a timestep adds to the gradient of a parameter, as the boxes show it, and what they say of all timesteps. */
function boxesAt(scene: Scene, t: number, phase: string, weight: string) {
  const moment = backMomentOf(moveTo(withGradientView(scene, { phase, weight }), t));
  const grids = moment ? boxItems(moment, weight) : [];
  const [share, total] = ['share', 'total'].map((caption) =>
    grids.find((item) => item.kind === 'grid' && item.caption === caption),
  );
  if (share?.kind !== 'grid' || total?.kind !== 'grid') throw new Error(`no boxes for ${weight}`);
  return { share, total };
}

test.each([
  'emb=3',
  'cell=lstm.3&peep=on&bias2=on',
  'cell=gru.2&up=rnn.3&emb=2&bias=on',
  'cell=lstm.2&both=on&up=gru.2.both&bias=on',
  'cell=lstm.2&both=on&up=gru.2&h0=on&fill=h_0.1f~coarse.2,h_0.1b~coarse.3,c_0.1b~coarse.4',
])(
  'what the timesteps add to the gradient of a weight comes to what stands beside it: %s',
  (parts) => {
    const read = decode(`v=1&x=hel%3Flo&net=xavier.3&${parts}&end`);
    expect(read.problems).toEqual([]);
    const scene = withGradient(read.scene, { at: { kind: 'every' } });
    const network = networkOf(scene);
    for (const { id, value, parameters } of backPhases(network))
      for (const name of value === null ? parameters : []) {
        const { rows, columns } = parameterOf(network, name);
        for (let i = 0; i < rows * columns; i++) {
          const place = [Math.floor(i / columns), i % columns] as const;
          let sum = 0;
          for (let t = 0; t < stepsOf(scene); t++)
            sum += boxesAt(scene, t, id, name).share.valueOf(...place);
          const { total } = boxesAt(scene, 0, id, name);
          expect([name, place, sum]).toEqual([
            name,
            place,
            expect.closeTo(total.valueOf(...place), 12),
          ]);
        }
        const moment = backMomentOf(withGradientView(scene, { phase: id }));
        const numbers = moment && parameterNumbers(network, moment.gradient.weights, name);
        expect(numbers?.some((number) => number !== 0)).toBe(true);
      }
  },
);

test.each(['both=on', 'cell=lstm.2&both=on&up=gru.3.both', 'cell=gru.2&both=on&up=rnn.3&emb=2'])(
  'every step back through both directions has its boxes, and the part of one is that of both: %s',
  (parts) => {
    const read = decode(`v=1&x=hello&net=xavier.3&${parts}&end`);
    expect(read.problems).toEqual([]);
    const scene = withGradient(read.scene, { at: { kind: 'every' } });
    for (let t = 0; t < stepsOf(scene); t++)
      for (const id of backIdsAt(scene, t)) {
        const moment = backMomentOf(moveTo(withGradientView(scene, { phase: id }), t));
        if (!moment) throw new Error('no moment');
        const { value, kind } = moment.phase;
        const grids = boxItems(moment, null).flatMap((item) =>
          item.kind === 'grid' ? [item] : [],
        );
        expect(grids.length).toBeGreaterThan(0);
        const own = value === null ? undefined : networkOf(scene).values.get(value)?.direction;
        const [result, part, ...others] = grids;
        if (kind !== 'gradient' || !own || others.length > 0 || part?.caption[0] !== '[') continue;
        const column = (grid: typeof part) =>
          Array.from({ length: grid.rows }, (_, row) => grid.valueOf(row, 0));
        expect(result && column(result)).toEqual(column(part));
      }
  },
);

test.each(['h0=on', 'cell=gru.3&h0=on', 'cell=lstm.3&both=on&up=gru.2&h0=on'])(
  'what the first timestep of a layer hands on is the gradient of its initial state: %s',
  (parts) => {
    const { scene, problems } = decode(`v=1&x=hello&net=xavier.3&${parts}&end`);
    expect(problems).toEqual([]);
    const judged = withGradient(scene, { at: { kind: 'every' } });
    const network = networkOf(judged);
    let compared = 0;
    for (const { starts, direction } of network.parts)
      for (const { state, parameter } of starts) {
        const first = direction === 'backward' ? stepsOf(judged) - 1 : 0;
        const id = `to.${state}`;
        expect(backIdsAt(judged, first)).toContain(id);
        const moment = backMomentOf(moveTo(withGradientView(judged, { phase: id }), first));
        const [carried] = moment ? boxItems(moment, null) : [];
        if (!moment || carried?.kind !== 'grid')
          throw new Error(`nothing is handed on of ${state}`);
        const wanted = parameterNumbers(network, moment.gradient.weights, parameter.name);
        expect(wanted.some((number) => number !== 0)).toBe(true);
        wanted.forEach((number, row) => {
          expect(carried.valueOf(row, 0)).toBeCloseTo(number, 12);
          compared++;
        });
      }
    expect(compared).toBeGreaterThan(2);
  },
);
