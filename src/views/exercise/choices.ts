import { namePlace } from '../../engine/declare/namePlace.ts';
import { readAddress } from '../../engine/explain/address.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { askedKey, askedOf } from '../../exercise/asked.ts';
import { formOf, signs } from '../../exercise/judge.ts';
import { itemsAsked } from '../../exercise/topics/order.ts';
import { phaseName } from '../../language/cellWords.ts';
import type { ExerciseWords } from '../../language/sections/exercise.ts';
import type { Words } from '../../language/words.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { subjectOf } from '../../state/exercise.ts';
import { askedTex } from './symbols.ts';

/** What there is to choose from, with symbols as TeX between dollar signs; nothing where a number is typed. */
export function choicesOf(
  words: ExerciseWords,
  scene: Scene,
  ask: Ask,
): readonly { readonly id: string; readonly name: string }[] {
  if (ask.as === 'sign') return signs.map((id) => ({ id, name: words.signs[id] }));
  if (ask.as !== 'larger') return [];
  const network = networkOf(scene);
  return askedOf(network, ask).map((asked) => ({
    id: askedKey(asked),
    name: `${ask.than ? `$${askedTex(network, ask, asked.value)}$` : ''}[${asked.unit}]`,
  }));
}

/** What is to be put in order, as it is offered. */
export function itemsOffered(words: Words, scene: Scene, ask: Ask) {
  const subject = formOf(ask) === 'sequence' ? subjectOf(scene, ask) : null;
  return subject
    ? itemsAsked(subject).map((id) => ({ id, name: nameOfItem(words, scene, id) }))
    : [];
}

/** A phase by its name, or a value at a timestep by its symbol, as TeX between dollar signs. */
export function nameOfItem(words: Words, scene: Scene, id: string): string {
  const at = readAddress(id);
  return at?.kind === 'value'
    ? `$${valueTex(networkOf(scene), at.name, at.t)}$`
    : phaseName(words, namePlace(networkOf(scene).spec, id));
}
