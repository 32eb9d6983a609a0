import { activations } from '../engine/activations.ts';
import { cells } from '../engine/cells/table.ts';
import { heads } from '../engine/heads.ts';
import { DEFAULT_PRESET, sceneOfPreset } from './defaults.ts';
import { outputSizeOf } from './derive.ts';
import { eventColumns } from './events.ts';
import { fieldsOf } from './fields.ts';
import { parseLanes, parseRows, parseValue, resets } from './parseCells.ts';
import { parseEdits } from './parseEdits.ts';
import { parseGradient, parseGradientView } from './parseGradient.ts';
import {
  fittingSource,
  parseCursor,
  parseOutput,
  parseOutputs,
  parseSource,
} from './parseParts.ts';
import { parseText, parseVocabulary } from './parseText.ts';
import { parseSampler, parseTraining } from './parseTraining.ts';
import { parseEvents, parseFills, parseView } from './parseView.ts';
import { presetOf } from './presets.ts';
import { createReport, type Problem, type Report } from './problem.ts';
import { MAX_HIDDEN, type Scene } from './scene.ts';

/** A valid scene, and what of the data it does not say. */
export interface Parsed {
  readonly scene: Scene;
  readonly problems: readonly Problem[];
}

/**
 * The one way into a scene from outside: a link, a file, a message, the autosave. Takes anything and never throws.
 * What is absent is as the preset of its `source` has it, or the default preset; a valid scene comes back equal.
 */
export function parse(data: unknown): Parsed {
  const report = createReport();
  const scene = parseUnedited(data, report);
  const edits = parseEdits(fieldsOf(data, createReport()).get('edits'), scene, report);
  return { scene: { ...scene, edits }, problems: report.problems };
}

/** All of a scene but its edits, which can be read only when the sizes are known. */
export function parseUnedited(data: unknown, report: Report): Scene {
  const fields = fieldsOf(data, report);
  const asked = parseSource(fields.get('source'), report);
  const base = (asked?.kind === 'preset' && presetOf(asked.preset)) || DEFAULT_PRESET;
  const given = fields.get('events');
  const events = given === undefined ? (base.events ?? null) : parseEvents(given, report);
  const outputs = parseOutputs(fields, events ? eventColumns(events) : base.outputs);
  if (events && outputs === 'symbols') report.add('outputs', 'doesNotFit', outputs);
  const architecture = {
    cell: fields.key('cell', cells, base.cell),
    hidden: fields.integer('hidden', { least: 1, most: MAX_HIDDEN }, base.hidden),
    activation: fields.key('activation', activations, base.activation),
    bias: fields.flag('bias', base.bias),
    reset: fields.key('reset', resets, 'after'),
    peepholes: fields.flag('peepholes', false),
    twoBiases: fields.flag('twoBiases', false),
    head: fields.key('head', heads, base.head),
    vocabulary: parseVocabulary(fields.get('vocabulary'), base.vocabulary, report),
    outputs: events && outputs === 'symbols' ? eventColumns(events) : outputs,
    events,
  };
  const text = parseText(fields.get('text'), base.text, report);
  const known = { ...architecture, text };
  const cursor = parseCursor(fields.get('cursor'), known, report);
  const lastUnit = architecture.hidden - 1;
  const { training, sampler } = sceneOfPreset(base);
  return {
    ...architecture,
    source: fittingSource(asked, architecture, report),
    fills: parseFills(fields.get('fills'), architecture, report),
    edits: [],
    text,
    cursor,
    value: parseValue(fields.get('value'), architecture, cursor, report),
    unit: fields.integer('unit', { least: 0, most: lastUnit, clamp: true }, 0),
    output: parseOutput(fields, outputSizeOf(architecture)),
    rolled: fields.flag('rolled', false),
    rows: parseRows(fields.get('rows'), architecture, report),
    lanes: parseLanes(fields.get('lanes'), report),
    training: parseTraining(fields.get('training'), training, report),
    sampler: parseSampler(fields.get('sampler'), sampler, report),
    ...parseView(fields, known, report),
    gradient: parseGradient(fields.get('gradient'), known, report),
    gradientView: parseGradientView(fields, known, cursor.t, report),
  };
}
