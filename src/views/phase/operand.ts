import { parameterOf, type Role, vectorOf } from '../../engine/declare/network.ts';
import { isParameter, type Parameter, type Read } from '../../engine/declare/part.ts';
import { readStep } from '../../engine/declare/readStep.ts';
import { unitAddress, weightAddress } from '../../engine/explain/address.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { parameterNumbers, type Trace } from '../../engine/run/trace.ts';

/** A vector that an operation takes unit by unit, as a picture names, colours and addresses it. */
export interface DrawnOperand {
  readonly tex: string;
  readonly role: Role;
  readonly at: string;
  readonly numbers: ArrayLike<number>;
  readonly unitAt: (unit: number) => string;
}

/** What is read of a run at timestep `t`, or a parameter of one column. */
export function drawnOperand(trace: Trace, read: Read | Parameter, t: number): DrawnOperand {
  const { network } = trace;
  if (isParameter(read)) {
    const { name, symbol, role } = parameterOf(network, read.name);
    return {
      tex: symbol,
      role,
      at: name,
      numbers: parameterNumbers(network, trace.weights, name),
      unitAt: (unit) => weightAddress(name, unit, 0),
    };
  }
  const { value } = read;
  const at = readStep(network, read, t);
  return {
    tex: valueTex(network, value, at),
    role: vectorOf(network, value).role,
    at: `${value}@${at}`,
    numbers: trace.at(value, at),
    unitAt: (unit) => unitAddress(value, at, unit),
  };
}
