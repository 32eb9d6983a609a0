import { heads } from '../../engine/declare/heads.ts';
import { significant } from '../../engine/explain/significant.ts';
import { run } from '../../engine/run/trace.ts';
import { glyph } from '../../figures/glyph.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { type OutputLabels, outputLabelsOf } from '../../scene/read/answer.ts';
import { inputOf, networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { readText } from '../../scene/text/symbols.ts';

/** Symbols or timesteps of an example. */
const MAX_STEPS = 12;
/** Weights of a network whose examples are computed while somebody chooses. */
const MAX_WEIGHTS = 100_000;
/** Numbers of an answer that are written. */
const MOST = 3;

const written = (value: number) => significant(value, 3);

/** What a network reads as an example: a text, or the first timesteps of its numbers (null). */
export function exampleText({ events, text, vocabulary }: Scene): string | null {
  if (events) return null;
  const { symbols, ends } = readText(text, vocabulary);
  if (!ends) return symbols.slice(0, MAX_STEPS).join('');
  return ends.length > MAX_STEPS ? text.slice(0, ends[MAX_STEPS - 1]) : text;
}

/** Its last answer to that, in a few characters; null where it reads nothing or is too large to try. */
export function exampleAnswer(scene: Scene, labels: OutputLabels): string | null {
  const text = exampleText(scene);
  if (text === '') return null;
  const network = networkOf(scene);
  if (network.weightCount > MAX_WEIGHTS) return null;
  const shown = text === null ? scene : { ...scene, text };
  const input = inputOf(shown);
  const short =
    input.kind === 'vectors'
      ? { ...input, data: input.data.subarray(0, MAX_STEPS * network.spec.sizes.input) }
      : input;
  const trace = run(network, weightsOf(scene), short);
  const answers = trace.at(network.ports.head?.answer ?? network.ports.state, trace.steps - 1);
  if (heads[scene.head].answers !== 'one')
    return (
      [...answers.subarray(0, MOST)].map(written).join(', ') + (answers.length > MOST ? ', …' : '')
    );
  const place = answers.indexOf(Math.max(...answers));
  const name = outputLabelsOf(scene, labels)[place]?.name ?? '';
  return `${glyph(name)} (${written(answers[place] ?? Number.NaN)})`;
}
