// The page fetches these with the first scene that reads a formula, or tokens.
import '../../src/scene/text/formula.ts';
import '../../src/scene/text/tokens.ts';
import { readFileSync } from 'node:fs';
import { activations } from '../../src/engine/activations/table.ts';
import { cells } from '../../src/engine/cells/table.ts';
import { heads } from '../../src/engine/declare/heads.ts';
import type { FigureId } from '../../src/scene/document/figures.ts';
import { addPreset, type Preset, presets } from '../../src/scene/document/presets.ts';
import type { Scene } from '../../src/scene/document/scene.ts';
import { decode, encode } from '../../src/scene/link/link.ts';
import { phaseIdsAt } from '../../src/scene/read/cursor.ts';
import { networkOf, stepsOf } from '../../src/scene/read/derive.ts';
import { backIdsAt } from '../../src/scene/read/fitGradient.ts';
import { moveTo } from '../../src/scene/walk/moments.ts';
import { toEnd, toStart } from '../../src/scene/walk/walk.ts';
import { FETCHED } from '../../src/state/presetFiles.ts';
import type { Sight } from './sight.ts';

/*
 * What the laboratory shows of a scene: every trained network, every phase of every cell forwards and backwards, the
 * inside of the cells, every figure as it can be looked at, every matrix.
 */

for (const id of FETCHED) {
  const file = new URL(`../../src/scene/document/presets/${id}.json`, import.meta.url);
  addPreset(JSON.parse(readFileSync(file, 'utf8')) as Preset);
}

/**
 * The scene of a link's keys.
 * @throws where the link says what the page would not show.
 */
function sceneOf(keys: string): Scene {
  const { scene, problems } = decode(`v=1&${keys}${keys === '' ? '' : '&'}end`);
  if (problems.length > 0) throw new Error(`${keys}: ${JSON.stringify(problems)}`);
  return scene;
}

const sight = (name: string, scene: Scene): Sight => ({ name, link: encode(scene) });
const seen = (name: string, keys: string): Sight => sight(name, sceneOf(keys));

/** Each trained network at its first, middle and last moment. */
const ofPresets = (): readonly Sight[] =>
  [...presets.map(({ id }) => id), ...FETCHED].flatMap((id) => {
    const scene = sceneOf(`net=${id}`);
    const middle = toEnd(moveTo(scene, 0));
    return [
      sight(`preset/${id}/first`, toStart(scene)),
      sight(`preset/${id}/middle`, moveTo(middle, Math.floor(stepsOf(scene) / 2))),
      sight(`preset/${id}/last`, toEnd(scene)),
    ];
  });

/** A network of every cell, and what else a cell and a head can be. */
const NETWORKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(cells).map((id) => [id, `net=xavier.1&cell=${id}.4&x=hello`])),
  'rnn-bias': 'net=xavier.1&cell=rnn.4&bias=on&x=hello',
  'lstm-peepholes': 'net=xavier.1&cell=lstm.4&bias=on&peep=on&x=hello',
  'gru-before': 'net=xavier.1&cell=gru.4&reset=before&x=hello',
  'initial-state': 'net=xavier.1&cell=lstm.4&h0=on&fill=h_0~coarse.2,c_0~coarse.3&x=hello',
  'both-ways': 'net=xavier.1&cell=rnn.4&both=on&x=hello',
  'both-ends': 'net=xavier.1&cell=rnn.4&both=on&when=ends&x=hel',
  'two-layers': 'net=xavier.1&cell=rnn.4&up=gru.3&x=hello',
  embedding: 'net=xavier.1&cell=rnn.4&emb=5&x=hello',
  ...Object.fromEntries(
    Object.keys(heads).map((id) => [`head-${id}`, `net=xavier.1&cell=rnn.4&head=${id}&x=hello`]),
  ),
};

/** Every phase at the first timestep, which has nothing before it, and at one that has. */
const ofPhases = (): readonly Sight[] =>
  Object.entries(NETWORKS).flatMap(([name, keys]) => {
    const scene = sceneOf(keys);
    return [0, 2].flatMap((t) =>
      phaseIdsAt(scene, t).map((phase) =>
        sight(`phase/${name}/t${t}/${phase}`, moveTo(scene, t, phase)),
      ),
    );
  });

/** Every step of the way back, at the last timestep and at the first, which hands nothing on. */
const ofPhasesBack = (): readonly Sight[] =>
  Object.entries(NETWORKS).flatMap(([name, keys]) => {
    const scene = sceneOf(`${keys}&fig=gradient`);
    return [stepsOf(scene) - 1, 0].flatMap((t) =>
      backIdsAt(scene, t).map((phase) =>
        sight(`back/${name}/t${t}/${phase}`, {
          ...moveTo(scene, t),
          gradientView: { ...scene.gradientView, phase },
        }),
      ),
    );
  });

/** The inside of every cell: whole at each phase, and from nearer at the end. */
const ofInsides = (): readonly Sight[] =>
  Object.entries(NETWORKS)
    .filter(([name]) => !name.startsWith('head-'))
    .flatMap(([name, keys]) => {
      const whole = sceneOf(`${keys}&win=2_1`);
      const phases = phaseIdsAt(whole, 2).map((phase) =>
        sight(`inside/${name}/${phase}`, moveTo(whole, 2, phase)),
      );
      const last = phaseIdsAt(whole, 2).at(-1) ?? '';
      const near = sceneOf(`${keys}&win=2.25_0.5`);
      return [...phases, sight(`inside/${name}/near`, moveTo(near, 2, last))];
    });

/** Each figure as it can be looked at. */
const FIGURES: Readonly<Record<FigureId, Readonly<Record<string, string>>>> = {
  chain: {
    rolled: 'roll=on&t=2&p=f',
    long: `x=${'hello'.repeat(12)}&t=12&p=choose&win=3_30`,
    far: `x=${'hello'.repeat(60)}&t=120&p=choose&win=0_300`,
    pinned: `x=${'hello'.repeat(12)}&t=12&p=choose&win=3_30&pin=1`,
    probed: 'probe=0_2&t=4&p=choose',
    'probed-far': `x=${'hello'.repeat(12)}&t=30&p=choose&win=0_60&probe=0_2&pin=0`,
    'other-rows': 'net=xavier.1&cell=lstm.4&x=hello&rows=c&t=3&p=choose',
    'many-units': 'net=xavier.1&cell=rnn.64&x=hello&t=2&p=f',
    'most-units': 'net=xavier.1&cell=lstm.256&x=hello&t=2&p=cell',
    'by-similarity': `x=${'hello'.repeat(12)}&t=12&p=choose&order=similarity`,
    empty: 'x=',
    unknown: 'x=hexlo&t=2&p=f',
    changed: 'W_h=0.0:0.5&t=2&p=f',
  },
  memory: {
    short: 'fig=memory&t=2&p=f',
    long: `x=${'hello'.repeat(12)}&fig=memory&t=30&p=choose&probe=0_2&pin=0`,
    lstm: `net=names-en-lstm&x=${'marian'.repeat(8)}&fig=memory&t=20&order=similarity&rows=c`,
  },
  table: {
    text: 'fig=table&t=2&p=f',
    lstm: 'net=xavier.1&cell=lstm.4&x=hello&fig=table&t=2&p=cell',
    numbers: 'net=wave&fig=table&t=5',
  },
  growth: {
    ...Object.fromEntries(
      Object.keys(activations).map((id) => [id, `fig=growth&look=17_${id}_linear`]),
    ),
    log: 'fig=growth&look=30_tanh_log',
    vanishing: 'fig=growth&grow=0.9_1_100&look=100_relu_log',
    negative: 'fig=growth&grow=-1.1_0.5_60&look=20_tanh_linear',
  },
  gradient: {
    sum: 'fig=gradient&t=4&loss=fit_sum_every_1',
    mean: 'fig=gradient&t=2&loss=mse_mean_every_0.5',
    lanes: 'fig=gradient&t=2&back=h_common_lanes',
    'each-scale': 'fig=gradient&t=2&back=h_step_one',
    long: `x=${'hello'.repeat(12)}&fig=gradient&t=20`,
    numbers: 'net=wave&fig=gradient&t=5',
    brackets: 'net=brackets&fig=gradient&t=3',
  },
  compare: {
    trio: 'net=first-lstm&t=49&p=choose&fig=compare&lanes=net.first-rnn,net.first-lstm,net.first-gru',
    random: 'fig=compare&t=3&lanes=own,rnn.xavier.1,lstm.xavier.1,gru.xavier.1',
    one: 'fig=compare&t=2&lanes=own',
    long: `x=${'hello'.repeat(60)}&t=200&fig=compare&lanes=own,lstm.xavier.1`,
  },
};

const ofFigures = (): readonly Sight[] =>
  Object.entries(FIGURES).flatMap(([figure, views]) =>
    Object.entries(views).map(([name, keys]) => seen(`figure/${figure}/${name}`, keys)),
  );

/** Every parameter of every cell, open to be edited. */
const ofMatrices = (): readonly Sight[] =>
  Object.entries(NETWORKS)
    .filter(([name]) => name === 'rnn-bias' || name === 'lstm-peepholes' || name in cells)
    .flatMap(([name, keys]) =>
      [...networkOf(sceneOf(keys)).parameters.keys()].map((parameter) =>
        seen(`matrix/${name}/${parameter}`, `${keys}&t=2&mat=${parameter}`),
      ),
    );

export const sceneSights = (): readonly Sight[] => [
  ...ofPresets(),
  ...ofPhases(),
  ...ofPhasesBack(),
  ...ofInsides(),
  ...ofFigures(),
  ...ofMatrices(),
];
