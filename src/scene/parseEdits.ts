import type { Network } from '../engine/network.ts';
import { networkOf } from './derive.ts';
import { fieldsOf } from './fields.ts';
import { createReport, type Report } from './problem.ts';
import type { Scene, WeightEdit } from './scene.ts';
import { baseWeightsOf, canonicalEdits } from './weights.ts';

/** The edits of the weights of a scene that is valid without them. One that cannot be read is left out. */
export function parseEdits(value: unknown, scene: Scene, report: Report): readonly WeightEdit[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report.add('edits', 'unreadable', value);
    return [];
  }
  const network = networkOf(scene);
  const most = network.weightCount;
  if (value.length > most) report.add('edits', 'outOfRange', value.length);
  const read = new Map<string, WeightEdit>();
  for (const entry of value.slice(0, most)) {
    const edit = parseEdit(entry, network, report);
    const place = `${edit?.parameter}[${edit?.index}]`;
    if (edit && read.has(place)) report.add('edits', 'repeated', place);
    else if (edit) read.set(place, edit);
  }
  // Without edits the source's weights, which may be many, need not be made.
  return read.size === 0 ? [] : canonicalEdits(network, baseWeightsOf(scene), read.values());
}

function parseEdit(entry: unknown, network: Network, report: Report): WeightEdit | null {
  const fields = fieldsOf(entry, createReport());
  const [parameter, index, value] = ['parameter', 'index', 'value'].map(fields.get);
  const slot = typeof parameter === 'string' ? network.parameters.get(parameter) : undefined;
  if (typeof parameter !== 'string' || !slot) report.add('edits', 'unknown', parameter);
  else if (typeof index !== 'number' || !Number.isInteger(index))
    report.add('edits', 'unreadable', index);
  else if (index < 0 || index >= slot.rows * slot.columns) report.add('edits', 'outOfRange', index);
  else if (typeof value !== 'number' || !Number.isFinite(value))
    report.add('edits', 'unreadable', value);
  else return { parameter, index, value };
  return null;
}
