import type { Operation } from './declare.ts';
import { type Buffers, type Kernel, nothing, slotOf } from './kernel.ts';
import { addMatrixTimesVectors, transpose } from './kernels.ts';
import { type ParameterSlot, parameterOf } from './network.ts';
import { addOuterProducts } from './outerProducts.ts';
import { rowOf, type Slot } from './slot.ts';

/** A matrix times a vector at every timestep; a one-hot vector picks a column instead. */
export function compileTimes(
  operation: Extract<Operation, { kind: 'times' }>,
  buffers: Buffers,
): Kernel {
  const { network, weights, gradients, input, values, valueGradients } = buffers;
  const parameter = parameterOf(network, operation.weight.name);
  const { rows, columns, offset } = parameter;
  const isInput = operation.of.value === 'x';
  const source = slotOf(values, operation.of.value);
  const result = slotOf(values, operation.makes);
  const resultGradient = slotOf(valueGradients, operation.makes);
  // Where timestep 0 of each lies.
  const sourceAt = rowOf(source, 0, operation.of);
  const resultAt = rowOf(result, 0);
  const intoSource =
    isInput && !buffers.inputGradient
      ? { prepare: nothing, backward: nothing }
      : backwardOf(operation, parameter, buffers);

  if (isInput && input.kind === 'symbols')
    return {
      ...intoSource,
      ...columnOf(parameter, input.indices, weights, gradients, result, resultGradient),
    };
  return {
    ...intoSource,
    forward(from, to) {
      const at = resultAt + from * rows;
      for (let k = at, end = resultAt + to * rows; k < end; k++) result.data[k] = 0;
      addMatrixTimesVectors(
        weights,
        offset,
        rows,
        columns,
        source.data,
        sourceAt + from * columns,
        result.data,
        at,
        to - from,
      );
    },
    accumulate(from, to) {
      addOuterProducts(
        gradients,
        offset,
        rows,
        columns,
        resultGradient.data,
        resultAt + from * rows,
        source.data,
        sourceAt + from * columns,
        to - from,
      );
    },
  };
}

/** The gradient of the vector: the transposed matrix times the gradient of the product. */
function backwardOf(
  operation: Extract<Operation, { kind: 'times' }>,
  { rows, columns, offset }: ParameterSlot,
  { weights, valueGradients }: Buffers,
): Pick<Kernel, 'prepare' | 'backward'> {
  const source = slotOf(valueGradients, operation.of.value);
  const result = slotOf(valueGradients, operation.makes);
  const sourceAt = rowOf(source, 0, operation.of);
  const resultAt = rowOf(result, 0);
  const transposed = new Float64Array(source.data.length > 0 ? rows * columns : 0);
  return {
    prepare: () => transpose(weights, offset, rows, columns, transposed),
    backward(from, to) {
      addMatrixTimesVectors(
        transposed,
        0,
        columns,
        rows,
        result.data,
        resultAt + from * rows,
        source.data,
        sourceAt + from * columns,
        to - from,
      );
    },
  };
}

/** The product with one-hot vectors, as reads of columns; a symbol outside of the matrix reads zeros. */
function columnOf(
  { rows, columns, offset }: ParameterSlot,
  indices: Int32Array,
  weights: Float64Array,
  gradients: Float64Array,
  result: Slot,
  resultGradient: Slot,
): Pick<Kernel, 'forward' | 'accumulate'> {
  const resultAt = rowOf(result, 0);
  return {
    forward(from, to) {
      for (let t = from; t < to; t++) {
        const column = indices[t] as number;
        const known = column >= 0 && column < columns;
        const at = resultAt + t * rows;
        for (let i = 0; i < rows; i++)
          result.data[at + i] = known ? (weights[offset + i * columns + column] as number) : 0;
      }
    },
    accumulate(from, to) {
      for (let t = from; t < to; t++) {
        const column = indices[t] as number;
        if (column < 0 || column >= columns) continue;
        const at = resultAt + t * rows;
        for (let i = 0; i < rows; i++) {
          const w = offset + i * columns + column;
          gradients[w] = (gradients[w] as number) + (resultGradient.data[at + i] as number);
        }
      }
    },
  };
}
