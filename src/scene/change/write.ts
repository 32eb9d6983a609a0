import { heads } from '../../engine/declare/heads.ts';
import { sweepsOf } from '../../engine/declare/sweeps.ts';
import { drawClass } from '../../engine/learn/sample.ts';
import { streamOf } from '../../engine/learn/stream.ts';
import { MAX_STEPS, type Scene } from '../document/scene.ts';
import { END } from '../document/training.ts';
import { phaseIdsAt } from '../read/cursor.ts';
import { inputSizeOf, networkOf, outputSizeOf, stepsOf, symbolsOf } from '../read/derive.ts';
import { eventData } from '../read/events.ts';
import { readText, tokensFor } from '../text/symbols.ts';
import { moveTo } from '../walk/moments.ts';
import { replace } from './replace.ts';

/*
 * A network that writes on: its answer to the last timestep is what the next one reads. What was written is text (or
 * numbers) like any other; each symbol is drawn from a stream of its own, so that a scene always writes the same.
 */

/** Whether the network can write on: not where a layer reads from the end, of which what is written would change all. */
export const canWrite = (scene: Scene): boolean =>
  sweepsOf(networkOf(scene)).length === 1 && isReadable(scene);

/** Whether what the network answers is what it can read. */
export const isReadable = (scene: Scene): boolean =>
  scene.events
    ? heads[scene.head].answers === 'numbers' && outputSizeOf(scene) === inputSizeOf(scene)
    : scene.outputs === 'symbols';

/** Whether there is something to write on from, and room for it. */
export const hasRoom = (scene: Scene): boolean => stepsOf(scene) > 0 && stepsOf(scene) < MAX_STEPS;

/** The scene with the answer to its last timestep read next; the same where the answer is none, or there is no room. */
export function withAnswer(scene: Scene, answer: Float64Array): Scene {
  if (!canWrite(scene) || !hasRoom(scene)) return scene;
  if (scene.events) return withRow(scene, answer);
  const symbol = answered(scene, answer);
  return symbol === undefined ? scene : withSymbol(scene, stepsOf(scene) - 1, symbol);
}

/** The symbol that an answer stands for, chosen or drawn; undefined where numbers have become NaN. */
export function answered(scene: Scene, answer: Float64Array): string | undefined {
  const { temperature, seed } = scene.sampler;
  return scene.vocabulary[drawClass(answer, temperature, streamOf(seed, stepsOf(scene))())];
}

/** Another symbol after timestep t; what came after it is gone. The cursor goes to the new one. */
export function withSymbol(scene: Scene, t: number, symbol: string): Scene {
  const { vocabulary } = scene;
  const before = symbolsOf(scene).slice(0, t + 1);
  const written = readText(scene.text, vocabulary).ends
    ? tokensFor(vocabulary)?.withToken(scene.text, t + 1, symbol, vocabulary)
    : [...before, symbol].join('');
  if (scene.events || written == null) return scene;
  const { text, symbols } = readText(written, vocabulary);
  // A mark that joins the symbol before it would be no step of its own.
  return symbols.length === before.length + 1 ? atEnd(replace(scene, { text })) : scene;
}

function withRow(scene: Scene, answer: Float64Array): Scene {
  if (!scene.events || !answer.every(Number.isFinite)) return scene;
  const values = [...eventData(scene.events), ...answer];
  if (!values.every(Number.isFinite)) return scene;
  return atEnd(replace(scene, { events: { kind: 'numbers', columns: answer.length, values } }));
}

const atEnd = (scene: Scene): Scene => {
  const t = stepsOf(scene) - 1;
  return moveTo(scene, t, phaseIdsAt(scene, t).at(-1));
};

/** Whether the last symbol says that a word, or a text, is over. */
export function isOver(scene: Scene): boolean {
  const last = symbolsOf(scene).at(-1) ?? '';
  const isEnd = last === END || tokensFor(scene.vocabulary)?.roleOf(last) === 'eos';
  return !scene.events && stepsOf(scene) > 1 && isEnd;
}
