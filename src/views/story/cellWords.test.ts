import { expect, test } from 'vitest';
import { heads } from '../../engine/declare/heads.ts';
import { namePlace } from '../../engine/declare/namePlace.ts';
import { headOf, type Network } from '../../engine/declare/network.ts';
import { phasesOf, READING } from '../../engine/declare/phases.ts';
import { BIASES, CELLS, elmanNetwork, HEADS } from '../../engine/fixtures/sample.ts';
import { readsOf } from '../../engine/operations/table.ts';
import { phaseName, tell, valueWords } from '../../language/cellWords.ts';
import { en } from '../../language/en.ts';
import { ko } from '../../language/ko.ts';
import type { ToldMoment } from '../../language/story.ts';

/** A network of every cell with all that it leaves open, and every head. */
const NETWORKS = CELLS.flatMap((variant) =>
  BIASES.flatMap((bias) =>
    HEADS.map((head) => elmanNetwork({ ...variant, bias, head, headBias: bias !== 'none' })),
  ),
).concat(CELLS.map((variant) => elmanNetwork({ ...variant, embedding: 3 })));

const SAYS = { one: 'class', each: 'questions', numbers: 'numbers' } as const;

const momentOf = ({ spec }: Network, phase: string, t: number): ToldMoment => ({
  phase,
  layer: null,
  t,
  symbolKind: 'letter',
  readAs: null,
  before: t - 1,
  steps: t + 2,
  previous: t === 0 ? 'none' : 'state',
  starts: null,
  isOfPrevious: false,
  isOfEnds: false,
  isOfJoined: false,
  symbol: 'a',
  place: 0,
  vocabulary: spec.sizes.input,
  embedding: spec.embedding ?? null,
  columns: null,
  unit: 0,
  cell: spec.cell,
  head: spec.head ?? 'softmax',
  reset: spec.reset ?? 'after',
  activation: 'tanh',
  a: '0.50',
  h: '0.46',
  hidden: spec.sizes.hidden,
  answer: 'b',
  answerValue: '0.70',
  logit: '1.20',
  isAnswered: true,
  tied: 1,
  isAboveZero: true,
  isWrittenAsZero: false,
  isNumber: true,
  isZero: false,
  temperature: 0,
  isYes: true,
  outputs: spec.sizes.output,
  says: SAYS[heads[spec.head ?? 'softmax'].answers],
  hasBias: spec.bias !== 'none',
});

/** What a cell makes on the way: a sum that an activation alone reads is called so, whichever cell it is in. */
function isSumBefore(network: Network, name: string): boolean {
  const readers = network.operations.filter((each) =>
    readsOf(each).some(({ value }) => value === name),
  );
  return (
    network.values.get(name)?.operation?.kind === 'sum' &&
    readers.every(({ kind }) => kind === 'apply')
  );
}

const lettersOf = (network: Network) =>
  [...network.values.values()].filter(({ part, symbol }) => part === 'cell' && symbol !== null);

test.each([en, ko])(
  'every phase of every cell and head has a name and is told, at the first timestep and later ($tag)',
  (words) => {
    for (const network of NETWORKS)
      for (const { id } of phasesOf(network)) {
        const where = `${network.spec.cell} ${network.spec.head} ${id}`;
        expect(phaseName(words, namePlace(network.spec, id)), where).not.toBe('');
        for (const t of [0, 1]) {
          const { heading, text, spoken } = tell(
            words,
            namePlace(network.spec, id),
            momentOf(network, id, t),
          );
          for (const said of [heading, text, spoken]) expect(said, where).not.toBe('');
          expect(`${heading} ${text} ${spoken}`, where).not.toMatch(/undefined|null/);
        }
      }
  },
);

test.each([en, ko])('every value with a letter is called by what it is ($tag)', (words) => {
  for (const network of NETWORKS)
    for (const { name, isState } of lettersOf(network)) {
      const where = `${network.spec.cell} ${name}`;
      const said = valueWords(words, namePlace(network.spec, name));
      expect(said !== null, where).toBe(!isSumBefore(network, name));
      expect(said?.before !== undefined, `${where} of the timestep before`).toBe(isState);
    }
});

test.each([en, ko])('nothing is said of phases and values that no network has ($tag)', (words) => {
  for (const { spec } of NETWORKS) {
    const alike = NETWORKS.filter((other) => other.spec.cell === spec.cell);
    const ids = alike.flatMap((network) => phasesOf(network).map(({ id }) => id));
    const { phases, values } = words.cells[spec.cell];
    expect(ids).toEqual(expect.arrayContaining(Object.keys(phases)));
    const letters = alike.flatMap((network) => lettersOf(network).map(({ name }) => name));
    expect(letters).toEqual(expect.arrayContaining(Object.keys(values)));
  }
});

test.each([en, ko])('numbers that became NaN are told as such in every phase ($tag)', (words) => {
  for (const network of NETWORKS)
    for (const { id } of phasesOf(network)) {
      if (id === READING) continue;
      const moment = momentOf(network, id, 1);
      const broken = { ...moment, isNumber: false, isAnswered: false };
      const isChoice = network.operations.some(
        ({ phase, makes }) => phase === id && makes === headOf(network).choice,
      );
      expect(tell(words, namePlace(network.spec, id), broken).text.includes('NaN'), id).toBe(true);
      expect(
        tell(words, namePlace(network.spec, id), broken).text === words.story.broken.text,
        id,
      ).toBe(!isChoice);
    }
});
