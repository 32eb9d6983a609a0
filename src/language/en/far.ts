import type { FarWords } from '../sections/far.ts';
import { plural } from './plural.ts';

export const far: FarWords = {
  tools: 'Tools of the figure',
  rows: 'Rows',
  sumBefore: 'sum before',
  order: 'Order',
  orders: { index: 'by index', similarity: 'by similarity', activity: 'by when most active' },
  pin: (unit) => `Line of unit ${unit}`,
  unpin: (unit) => `Unit ${unit} pinned`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',
  scroll: 'Part of the sequence in view',
  shown: (first, last, steps) => `t = ${first} to ${last} of ${plural(steps, 'timestep')}`,
  heatmap: (units, steps) =>
    `Heatmap of ${plural(units, 'hidden unit')} over ${plural(steps, 'timestep')}`,
  probability: 'probability',
  loss: 'loss',
  units: (count) => (count === 1 ? '1 unit' : `${count} units`),
  start: (unit, t) => `initial state · unit ${unit} · t = ${t}`.replace('-', '\u2212'),
  cell: (unit, t, symbol) => `unit ${unit} · t = ${t} · “${symbol}”`,
  changedBy: (difference) => `changed by ${difference}`,
  changeOf: (name) => `change of ${name}`,
  unitLine: (unit) => `unit ${unit}`,
  distance: 'distance (log)',
  probe: 'Memory probe',
  probeInto: 'Read instead',
  probeEarlier: 'Change an earlier input',
  probeLater: 'Change a later input',
  probeEnd: 'End the probe',
  probeSays: 'Shows how much each hidden state changes when one input is changed.',
  plusOne: (column) => `column ${column} + 1`,
  edit: 'Edit weights',
  growth: 'Growth laboratory',
  inputKind: 'Input',
  inputText: 'Text',
  inputNumbers: 'Numbers',
  readNumbers: 'Read the numbers',
  readText: (columns) =>
    columns === 1
      ? 'The network reads one number, just as it is.'
      : `The network reads a vector of ${columns} numbers, just as they are.`,
  productText:
    'Each row of W_x is multiplied by the numbers just read, and the products are added up.',
};
