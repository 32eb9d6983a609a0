import { expect, test } from 'vitest';
import { cells } from '../../engine/cells/table.ts';
import { liveValues, outcomeOf } from '../../engine/declare/live.ts';
import { phasesAt } from '../../engine/declare/phases.ts';
import { readsOf } from '../../engine/operations/table.ts';
import { decode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { cellMoves } from './cellMoves.ts';
import { layOutChain } from './layout.ts';
import { openVectors, vectorXs } from './openCell.ts';

test.each(Object.keys(cells))(
  'what a phase of a %s uses up goes to what it makes, the rest stays or is cleared away from where it stood',
  (cell) => {
    const network = networkOf(decode(`v=1&x=hello&cell=${cell}&end`).scene);
    const { sizes, head } = network.spec;
    const layout = layOutChain({
      width: 1000,
      height: 420,
      steps: 5,
      hidden: sizes.hidden,
      inputs: sizes.input,
      outputs: head ? sizes.output : 0,
      isOneHot: true,
      lines: 0,
      span: null,
    });
    const rows = network.ports.state;
    const standing = (t: number, phase: string) => {
      const value = outcomeOf(network, t, phase) ?? '';
      const live = liveValues(network, t, phase);
      const names = openVectors(network, { kind: 'now', phase, live, value }, t, rows, layout);
      const xs = vectorXs(names.length, layout.state.width, layout.scale);
      return new Map(names.map((name, i) => [name, xs[i]]));
    };
    let used = 0;
    for (const t of [0, 1]) {
      let before = new Map<string, number | undefined>();
      for (const { id, operations } of phasesAt(network, t)) {
        const read = new Set(
          operations.flatMap((operation) =>
            readsOf(operation).flatMap(({ value, previous }) => (previous ? [] : [value])),
          ),
        );
        const after = standing(t, id);
        const moves = cellMoves(network, t, id, rows, layout);
        expect(moves.from).toEqual(before);
        for (const { name, from, to } of moves.used) {
          expect(from).toBe(before.get(name));
          expect([...after.values()], `${id} ${name}`).toContain(to);
          expect(read, `${id} ${name}`).toContain(name);
          used++;
        }
        for (const { name, from } of moves.cleared) {
          expect(from).toBe(before.get(name));
          const isSeenMade = operations.some(({ makes }) => after.has(makes));
          expect(read.has(name) && isSeenMade, `${id} ${name}`).toBe(false);
        }
        const gone = [...before.keys()].filter((name) => !after.has(name));
        expect(gone.length).toBe(moves.used.length + moves.cleared.length);
        before = after;
      }
    }
    expect(used).toBeGreaterThan(2);
  },
);
