import type { Network } from '../declare/network.ts';
import { startsOf } from '../run/forward.ts';
import { createPlan, type Plan } from '../run/plan.ts';
import type { Input } from '../run/slot.ts';
import {
  type Allocate,
  createWorkspace,
  type PlanOptions,
  type Workspace,
} from '../run/workspace.ts';
import { functionsOf, scratchLength } from './compile.ts';
import { OUTSIDE } from './functions.ts';
import { assemble, CONSTANTS } from './module.ts';
import { DOUBLE } from './products.ts';

/**
 * A plan whose loops are WebAssembly, made for it alone: for what runs often or long. It computes the same as
 * `createPlan`, to the bit, and is such a plan where WebAssembly, or so much memory, is refused.
 * @throws RangeError as `createPlan`.
 */
export function createFastPlan(
  network: Network,
  steps: number,
  input: Input,
  options: PlanOptions = {},
): Plan {
  try {
    return createWasmPlan(network, steps, input, options);
  } catch {
    return createPlan(network, steps, input, options);
  }
}

/**
 * The same, or nothing.
 * @throws RangeError as `createPlan`, or where there is not enough memory.
 * @throws WebAssembly.CompileError where a policy forbids it.
 */
export function createWasmPlan(
  network: Network,
  steps: number,
  input: Input,
  options: PlanOptions = {},
): Plan {
  const found = createMemory([steps, scratchLength(network)]);
  const workspace = createWorkspace(network, steps, input, options, found.allocate);
  const { memory, addresses } = found.made();
  const [symbols = 0, scratch = 0] = addresses;
  const functions = functionsOf({ ...workspace, symbols, scratch });
  const module = new WebAssembly.Module(assemble(Object.keys(OUTSIDE), functions));
  const { exports } = new WebAssembly.Instance(module, { from: { memory, ...OUTSIDE } });
  const indices = new Int32Array(memory.buffer, symbols, steps);
  return planOf(workspace, exports as unknown as Exports, indices);
}

/** The functions of `functionsOf`. */
interface Exports {
  readonly forward: () => void;
  readonly begin: () => void;
  readonly head: () => void;
  readonly rest: () => void;
}

function planOf(
  { buffers, values, valueGradients, withBackward }: Workspace,
  { forward, begin, head, rest }: Exports,
  symbols: Int32Array,
): Plan {
  const { network, steps, weights, gradients, input } = buffers;
  const indices = input.kind === 'symbols' ? input.indices : null;
  const starts = startsOf(network, weights, values, steps);
  const startGradients = withBackward ? startsOf(network, gradients, valueGradients, steps) : [];
  return {
    network,
    steps,
    weights,
    gradients,
    input,
    values,
    valueGradients,
    forward(goesOn) {
      if (!goesOn) for (const start of starts) start.state.set(start.weights);
      if (indices) symbols.set(indices);
      forward();
    },
    backward(seed, headDone) {
      if (!withBackward) throw new Error('this plan was made for forward alone');
      begin();
      seed();
      head();
      headDone?.();
      rest();
      for (const start of startGradients) start.weights.set(start.state);
    },
  };
}

/** Bytes of a page of memory. */
const PAGE = 65536;
/** Arrays begin where a cache line does. */
const LINE = 64;
/** The memory ends with numbers that are read beside others, and not used. */
const MARGIN = LINE;

/** One memory for a plan's arrays, and for more of so many doubles each, of which only the addresses are wanted. */
function createMemory(moreLengths: readonly number[]) {
  let made: { memory: WebAssembly.Memory; addresses: readonly number[] } | null = null;
  const allocate: Allocate = (lengths) => {
    let end = CONSTANTS;
    const addresses = [...lengths, ...moreLengths].map((length) => {
      const address = end;
      end += Math.ceil((length * DOUBLE) / LINE) * LINE;
      return address;
    });
    const memory = new WebAssembly.Memory({ initial: Math.ceil((end + MARGIN) / PAGE) });
    made = { memory, addresses: addresses.slice(lengths.length) };
    return lengths.map((length, i) => new Float64Array(memory.buffer, addresses[i], length));
  };
  return {
    allocate,
    made() {
      if (!made) throw new Error('nothing was allocated');
      return made;
    },
  };
}
