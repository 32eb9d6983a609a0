import type { Scene } from '../document/scene.ts';
import { ask } from './ask.ts';
import { events } from './events.ts';
import type { Field } from './field.ts';
import { gradient, gradientView } from './gradient.ts';
import { growth, growthView } from './growth.ts';
import { lanes } from './lanes.ts';
import { figure, matrix, order, output, pinned, probe, rolled, rows, value } from './look.ts';
import {
  above,
  activation,
  answers,
  answersAt,
  bias,
  cell,
  embedding,
  hasStart,
  head,
  hidden,
  isBidirectional,
  numbers,
  outputs,
  peepholes,
  reset,
  twoBiases,
  vocabulary,
} from './network.ts';
import { cursor, laneWindow, unit, window } from './place.ts';
import { text } from './text.ts';
import { sampler, training } from './training.ts';
import { edits, fills, source } from './weights.ts';

type Table = { readonly [K in keyof Scene]: Field<K> };

/** Every field of the scene, in the order in which links say them. */
const table: Table = {
  source,
  cell,
  hidden,
  activation,
  isBidirectional,
  above,
  embedding,
  bias,
  hasStart,
  reset,
  peepholes,
  twoBiases,
  numbers,
  head,
  answersAt,
  vocabulary,
  outputs,
  answers,
  text,
  cursor,
  value,
  unit,
  output,
  rolled,
  events,
  fills,
  edits,
  window,
  rows,
  order,
  pinned,
  probe,
  figure,
  matrix,
  lanes,
  laneWindow,
  growth,
  growthView,
  training,
  sampler,
  gradient,
  gradientView,
  ask,
};

/** A field whose name is not known. */
export type AnyField = Field<keyof Scene>;

/** The same, each with its name, to be gone through. */
export const sceneFields = Object.entries(table) as unknown as readonly (readonly [
  name: keyof Scene,
  field: AnyField,
])[];
