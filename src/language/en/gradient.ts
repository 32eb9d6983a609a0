import type { GradientFate } from '../../engine/back/gradientFate.ts';
import { LEAST_NORMAL } from '../leastNormal.ts';
import type { GradientWords, ToldBack } from '../sections/gradient.ts';
import { plural } from './plural.ts';

const ANY = { later: 'a later one', earlier: 'an earlier one', other: 'any other' } as const;

export const gradient: GradientWords = {
  name: 'Gradient',
  figure: (units, steps) =>
    `The gradient of ${plural(units, 'hidden unit')} over ${plural(steps, 'timestep')}`,
  tools: 'Tools of the gradient',
  scale: 'Colours',
  scales: { common: 'one scale', step: 'each timestep its own' },
  rows: {
    loss: 'loss',
    states: 'hidden state',
    gradient: 'gradient',
    size: 'its size',
    factor: 'per timestep',
  },
  computing: 'Computing the gradient …',
  tooLarge: (weights, most) =>
    most === null
      ? 'This network has very many answers: its gradients over all of this text do not fit in memory. A shorter text shows them.'
      : `This network has ${plural(weights, 'weight')}. Gradients are shown of networks of up to ${plural(most, 'weight')}.`,
  statesLabel: 'Heatmap of the hidden states',
  gradientLabel: 'Heatmap of the gradient of the loss with respect to the hidden states',
  startSize: (place, size) => `initial state, t = ${place}: ${size}`.replace('= -', '= \u2212'),
  sizesLabel: 'Size of the gradient at every timestep, on a logarithmic axis',
  fate: tellFate,
  ofLastAlone: (from, losses) =>
    `This follows the loss at t = ${from} alone; the figure below is of all ${losses} losses.`,
  fateFromEnd: (from, last, factor, enters) => ({
    heading: 'The gradient goes to later timesteps.',
    text:
      factor === null
        ? `Loss at t = ${from}: none of it reaches this direction.`
        : enters === from
          ? `Loss at t = ${from}: this direction reads from the end, so its gradient goes the other way; at t = ${last} it is × ${factor}.`
          : `Loss at t = ${from}: the output layer reads what this direction ends with, at t = ${enters}, so its gradient begins there; at t = ${last} it is × ${factor}.`,
  }),
  laneFate: tellLane,
  cell: (symbol, t, unit, value) => `gradient of ${symbol} at t = ${t}, unit ${unit}: ${value}`,
  judge: 'Click: the loss of this timestep. Shift-click: add it or leave it out.',
  judged: (t, loss) => `Loss at t = ${t}: ${loss}`,
  loss: 'Loss for this gradient',
  lossKind: 'Kind',
  kinds: {
    cross_entropy: 'cross-entropy',
    bce: 'binary cross-entropy',
    mse: 'squared error',
  },
  reduction: 'Over time',
  sum: 'sum',
  mean: 'mean',
  at: 'Timesteps',
  places: { every: 'every', last: 'last', one: 'one', masked: 'chosen' },
  include: (t) => `Count t = ${t}`,
  exclude: (t) => `Leave out t = ${t}`,
  pickHint: 'Or click in the row of losses.',
  total: 'Loss',
  target: (t, symbol) => `Target at t = ${t} (after “${symbol}”)`,
  targetFrom: {
    known: 'what comes next in the sequence',
    chosen: 'chosen by you',
    assumed: 'not known: assumed until you choose',
    missing: 'not known, so this timestep has no loss until you choose',
  },
  targetBack: 'As in the sequence',
  targetNumber: (output) => `Target of output ${output}`,
  notFinite: 'Type a finite number, such as 0.5 or -1.',
  yes: 'yes',
  no: 'no',
  clip: 'Clipping by global norm',
  clipLead:
    'All weight gradients together are one long vector. If it is longer than the threshold, it is scaled down to it; its direction stays.',
  threshold: 'Threshold',
  notPositive: 'Type a number above 0, such as 1 or 0.25.',
  normBefore: 'before',
  normAfter: 'after',
  clipped: (factor) => `Every gradient is multiplied by ${factor}.`,
  notClipped: 'Short enough: nothing changes.',
  notANumber: 'There is no finite length to shorten: an update like this has to be skipped.',
  source: 'Pascanu, Mikolov and Bengio 2013',
  story: tellStory,
  shorthand: '\\mathrm{d}h_t = \\partial L / \\partial h_t',
  phases: 'Steps back through the timestep',
  weights: 'edit weights',
  shareAt: (t) => `at t = ${t}`,
  wholeTime: 'all timesteps',
  received: 'arrives',
  passed: 'gets through',
  answer: 'output',
  wanted: 'target',
  pictures: {
    loss: (written) => `The output and the target: loss ${written}`,
    products: (unit) => `How the gradient of unit ${unit} adds up`,
    gate: 'What arrives, and what gets through',
    weights: 'The gradient of the weights, all timesteps together',
    carry: 'How long the gradient is before and after this step',
  },
  lengthHere: (t) => `at t = ${t}`,
  atMost: (sigma) => `No gradient could be stretched by more than × ${sigma} here.`,
  chosenWeights: 'Weights',
  timeOn: 'One timestep further back',
  timeUndone: 'Undo one timestep',
  phaseOn: 'Next step',
  phaseUndone: 'Previous step',
  table: 'In numbers',
};

function tellFate(fate: GradientFate, from: number, write: (value: number) => string) {
  const whole = `Loss at t = ${from}`;
  switch (fate.kind) {
    case 'vanishes':
      return {
        heading: 'The gradient vanishes.',
        text: `${whole}: at t = ${fate.since} less than 1/${fate.much} of its length is left; at t = 0 it is × ${write(fate.left)}.`,
      };
    case 'isZero':
      return {
        heading: 'The gradient dies.',
        text: `${whole}: from t = ${fate.since} back it is exactly 0. Nothing before that can learn from it.`,
      };
    case 'underflows':
      return {
        heading: 'The gradient vanishes.',
        text: `${whole}: at t = ${fate.since} and before it is smaller than about ${LEAST_NORMAL[fate.format]}, too small for a computer to hold.`,
      };
    case 'explodes':
      return {
        heading: 'The gradient explodes.',
        text: `${whole}: at t = ${fate.since} it is more than ${fate.much} times as long; at t = 0 it is × ${write(fate.left)}.`,
      };
    case 'overflows':
      return {
        heading: 'The gradient overflows.',
        text: `${whole}: at t = ${fate.since} and before there is no finite number for it.`,
      };
    case 'shrinks':
      return {
        heading: 'The gradient shrinks.',
        text: `${whole}: at t = 0 it is × ${write(fate.left)}, on average × ${write(fate.each)} per timestep.`,
      };
    case 'grows':
      return {
        heading: 'The gradient grows.',
        text: `${whole}: at t = 0 it is × ${write(fate.left)}, on average × ${write(fate.each)} per timestep.`,
      };
    case 'survives':
      return {
        heading: 'The gradient survives.',
        text: `${whole}: it reaches t = 0 at × ${write(fate.left)} of its length.`,
      };
    default:
      return {
        heading: 'Nothing flows back.',
        text:
          from === 0
            ? 'The loss is at the first timestep: nothing lies before it.'
            : `The loss at t = ${from} gives the hidden state no gradient.`,
      };
  }
}

function tellLane(fate: GradientFate, write: (value: number) => string): string {
  switch (fate.kind) {
    case 'vanishes':
      return `vanishes by t = ${fate.since} (× ${write(fate.left)})`;
    case 'isZero':
      return `exactly 0 from t = ${fate.since} back`;
    case 'underflows':
      return `vanishes: too small to hold from t = ${fate.since} back`;
    case 'explodes':
      return `explodes by t = ${fate.since} (× ${write(fate.left)})`;
    case 'overflows':
      return `not finite from t = ${fate.since} back`;
    case 'shrinks':
      return `shrinks (× ${write(fate.left)}, × ${write(fate.each)} per step)`;
    case 'grows':
      return `grows (× ${write(fate.left)}, × ${write(fate.each)} per step)`;
    case 'survives':
      return `survives (× ${write(fate.left)})`;
    default:
      return 'nothing flows back';
  }
}

function tellStory(told: ToldBack) {
  const { kind, t, where, isAnswered, activation, loss, among } = told;
  switch (kind) {
    case 'loss':
      return {
        heading: 'It starts at the loss',
        text: `${
          {
            cross_entropy:
              'With softmax and cross-entropy, the gradient of the logits is the output minus the target: where the probability is too high it pushes down, where too low it pulls up.',
            bce: 'With a sigmoid and binary cross-entropy, the gradient of the logits is the output minus the target.',
            mse: 'The derivative of a square: twice the difference between the output and the target.',
          }[loss]
        }${among > 1 ? ` Since the loss is a mean, this is divided by ${among}.` : ''}`,
      };
    case 'noLoss':
      return {
        heading: 'No loss here',
        text: `The output at t = ${t} is not part of the loss, so nothing starts here. What flows through comes from ${where} timesteps.`,
      };
    case 'noLossOn':
      return {
        heading: 'No loss here',
        text: `Neither the output at t = ${t} nor ${ANY[where]} is part of the loss, so nothing starts here and nothing flows through.`,
      };
    case 'gather':
      return {
        heading: 'Two paths meet',
        text: isAnswered
          ? `The hidden state was used twice: for the output at t = ${t}, and by the timestep ${where === 'earlier' ? 'before' : 'after'} it. Both send a gradient back, and the two are added.`
          : `This state was used for the hidden state at t = ${t}, and by the timestep ${where === 'earlier' ? 'before' : 'after'} it. Both send a gradient back, and they are added.`,
      };
    case 'gatherLast':
      return {
        heading: isAnswered ? 'From the output into the hidden state' : 'Through the hidden state',
        text: isAnswered
          ? `No ${where} output is part of the loss, so the only gradient is that of its own output, through the transposed weights.`
          : `No ${where} output is part of the loss, so the only gradient comes through the hidden state of this timestep.`,
      };
    case 'gatherLater':
      return {
        heading: `From ${where} timesteps`,
        text: `The output at t = ${t} is not part of the loss and sends nothing back. All of the gradient comes from ${where} timesteps.`,
      };
    case 'gatherNone':
      return {
        heading: 'Nothing arrives here',
        text: `Neither the output at t = ${t} nor ${ANY[where]} is part of the loss, so the gradient is 0.`,
      };
    case 'gatherEnd':
      return {
        heading: 'From the answer at the end',
        text: `This direction ends at t = ${t}, and the answer at t = ${told.last} was made from what it ends with. So the gradient of that answer enters here, and flows on from here to later timesteps.`,
      };
    case 'gatherUnread':
      return {
        heading: `From ${where} timesteps`,
        text: `The output layer does not read this state, so all of the gradient comes from ${where} timesteps.`,
      };
    case 'slope':
      return {
        heading: `Back through ${activation}`,
        text: `In each unit the gradient is multiplied by the derivative of the activation at that unit’s own value. A saturated unit lets almost nothing through.`,
      };
    case 'product':
      return {
        heading: 'Back through a gate',
        text: 'A product sends its gradient to each factor, multiplied by the other factor: an open gate lets it through, a closed one holds it back.',
      };
    case 'hand':
      return {
        heading: 'Back through a computation',
        text: 'The gradient of what was computed from this value, times the derivative of that computation. Where the value was used more than once, what comes back is added.',
      };
    case 'headWeights':
      return {
        heading: 'The gradient of the head’s weights',
        text: `Each weight’s gradient is the gradient of its result, times the number that the weight was multiplied by. Timestep ${t} adds its part to the sum over time.`,
      };
    case 'cellWeights':
      return {
        heading: 'The gradient of the cell’s weights',
        text: `The same weights were used at every timestep. So each timestep adds its part, and the sum over all of them is the gradient.`,
      };
    case 'tableRows':
      return {
        heading: 'The gradient of the embedding',
        text: 'Each timestep adds the gradient of its vector to the row that it read. Rows that were never read stay at 0.',
      };
    case 'carry':
      return {
        heading: told.isToStart
          ? 'To the initial state'
          : told.before > told.t
            ? 'On to the next timestep'
            : 'One timestep back',
        text: tellCarry(told),
      };
  }
}

function tellCarry({ before, isToStart, factor, through }: ToldBack) {
  const how = {
    weights: 'through the transposed weights',
    gate: 'times the gate',
    both: 'times the weights and times the gate, added up,',
  }[through];
  const to = isToStart
    ? `the initial state, t = ${String(before).replace('-', '\u2212')}`
    : `t = ${before}`;
  if (factor === null)
    return `The gradient goes ${how} to ${to}. Here there is no gradient to pass on.`;
  const went = `The gradient goes ${how} to ${to}, and its length is multiplied by ${factor}.`;
  if (isToStart)
    return `${went} The initial state is weights: what arrives there is their gradient, and training changes them by it.`;
  const repeated = {
    weights: 'The same matrix acts at every timestep.',
    gate: 'The gate has a value of its own at every timestep.',
    both: 'The weights are the same at every timestep, the gate is not.',
  }[through];
  return `${went} ${repeated}`;
}
