import type { OptimiserSpec } from '../../src/engine/learn/optimiser.ts';
import { createTraining } from '../../src/engine/learn/train.ts';
import type { Comparison } from './comparison.ts';
import {
  InvalidCase,
  type Numbers,
  requireShape,
  type TrainingCase,
  Unsupported,
} from './schema.ts';
import type { SetUp } from './setUp.ts';

/**
 * Trains as a case says, from its weights, and compares the whole way.
 * Returns the names of the parts that the engine has nothing to compare with.
 */
export function compareTraining(given: TrainingCase, setUp: SetUp, to: Comparison): string[] {
  const { expected, steps, optimizer } = given;
  const { plan, loss } = setUp;
  if (setUp.lossLacks) throw new Unsupported(setUp.lossLacks);
  if (!loss) throw new InvalidCase('loss: is missing');
  const limit = optimizer.clip_global_norm;
  const training = createTraining(plan, loss, {
    optimiser: optimiserOf(optimizer),
    ...(typeof limit === 'number' ? { clip: limit } : {}),
  });

  requireLength('losses', expected.losses);
  requireLength('grad_norms_before_clipping', expected.grad_norms_before_clipping);
  const losses: number[] = [];
  const norms: number[] = [];
  for (let step = 0; step < steps; step++) {
    losses.push(training.step());
    norms.push(training.gradientNorm());
    if (step === 0) compareWeights('params_after_step_1', expected.params_after_step_1);
  }
  if (expected.losses) to.numbers('losses', losses, expected.losses);
  if (expected.grad_norms_before_clipping)
    to.numbers('grad_norms_before_clipping', norms, expected.grad_norms_before_clipping);
  compareWeights('params_final', expected.params_final);
  plan.forward();
  if (typeof expected.final_loss === 'number')
    to.number('final_loss', loss.value(), expected.final_loss);
  const y = plan.values.get('y');
  if (expected.final_probs && y) {
    requireShape('expected.final_probs', expected.final_probs, plan.steps, y.size);
    to.numbers('final_probs', y.data, expected.final_probs.data, y.size);
  }

  return Object.entries(expected)
    .filter(([name, part]) => part !== null && !(COMPARED.has(name) && (y || name !== PROBS)))
    .map(([name]) => name);

  function requireLength(name: string, wanted: readonly number[] | null = null) {
    if (wanted && wanted.length !== steps)
      throw new InvalidCase(`expected.${name}: has ${wanted.length} numbers, not ${steps}`);
  }

  function compareWeights(name: string, wanted: Record<string, Numbers> | null = null) {
    for (const [parameter, numbers] of Object.entries(wanted ?? {})) {
      const like = given.params[parameter];
      if (!like) throw new InvalidCase(`expected.${name}.${parameter}: is not in params`);
      requireShape(`expected.${name}.${parameter}`, numbers, ...like.shape);
      const columns = like.shape.length > 1 ? (like.shape[1] ?? 0) : 0;
      const actual = setUp.parameter(parameter, plan.weights);
      to.numbers(`${name}.${parameter}`, actual, numbers.data, columns);
    }
  }
}

const PROBS = 'final_probs';
const COMPARED: ReadonlySet<string> = new Set([
  'losses',
  'grad_norms_before_clipping',
  'final_loss',
  PROBS,
  'params_after_step_1',
  'params_final',
]);

/** Options that change nothing while they are zero or off. */
const NEUTRAL = ['weight_decay', 'momentum', 'dampening', 'nesterov', 'amsgrad', 'maximize'];

function optimiserOf(optimizer: TrainingCase['optimizer']): OptimiserSpec {
  const { type, lr, clip_global_norm: _, ...options } = optimizer;
  const { beta1, beta2, eps, ...restOfAdam } = options;
  const { momentum, ...restOfSgd } = options;
  for (const [name, option] of Object.entries(type === 'adam' ? restOfAdam : restOfSgd))
    if (option && NEUTRAL.includes(name)) throw new Unsupported(`optimizer with ${name}`);
    else if (option && !NEUTRAL.includes(name)) throw new Unsupported(`optimizer option ${name}`);
  if (type === 'sgd' && typeof momentum === 'number')
    return { kind: 'momentum', rate: lr, momentum };
  if (type === 'sgd') return { kind: 'sgd', rate: lr };
  if (type !== 'adam') throw new Unsupported(`optimizer ${type}`);
  if (typeof beta1 !== 'number' || typeof beta2 !== 'number' || typeof eps !== 'number')
    throw new InvalidCase('optimizer: adam needs beta1, beta2 and eps');
  return { kind: 'adam', rate: lr, beta1, beta2, epsilon: eps };
}
