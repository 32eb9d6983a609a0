import { parameterLines } from '../../engine/back/backwardLine.ts';
import { parameterOf, type Role, vectorOf } from '../../engine/declare/network.ts';
import { isThereToRead, readStep, strideOf } from '../../engine/declare/readStep.ts';
import { writeCarried, writeGradient, writeShare } from '../../engine/explain/backwardWritten.ts';
import { isBlank } from '../../engine/explain/blank.ts';
import { cutLine } from '../../engine/explain/cutLine.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import type { WrittenOut } from '../../engine/explain/written.ts';
import { pickedPlace } from '../../engine/run/trace.ts';
import { CopiedFrom } from '../../figures/CopiedFrom.tsx';
import { MathLine } from '../../figures/MathLine.tsx';
import { WrittenLine } from '../../figures/WrittenLine.tsx';
import { useWords } from '../../language/useWords.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { useMover } from '../../state/motion.ts';
import { carriedOf } from './carried.ts';
import { symbolOf } from './phaseSymbol.ts';

/** One number of the gradient written out, which a calculator confirms. */
export function BackWritten({
  moment,
  parameter,
}: {
  readonly moment: BackMoment;
  readonly parameter: string;
}) {
  const words = useWords();
  const mover = useMover();
  const { gradient, phase, t, unit } = moment;
  // Of a number that is asked for, the sum is a hint.
  if (phase.value !== null && isBlank(gradient.at(phase.value, t)[unit] ?? 0)) return null;
  const { name, role, line } = written(moment, parameter);
  return (
    <WrittenLine
      ref={mover}
      says={words.equation}
      name={<MathLine tone={role}>{name}</MathLine>}
      stages={line.stages.map(cutLine)}
      from={line.copied && <CopiedFrom of={line.copied} />}
      sign={moment.phase.kind === 'carry' ? '\u2190' : '='}
    />
  );
}

function written(
  { gradient, t, phase, unit }: BackMoment,
  parameter: string,
): { readonly name: string; readonly role: Role; readonly line: WrittenOut } {
  const { network } = gradient.trace;
  const { value } = phase;
  if (value === null) {
    const { rows, columns, symbol, role } = parameterOf(network, parameter);
    // A table has a row for each symbol, and units side by side.
    const isTable = parameterLines(network).some(
      (line) => line.parameter === parameter && line.isTable,
    );
    const row = isTable ? Math.max(0, pickedPlace(gradient.trace, t)) : Math.min(unit, rows - 1);
    const column = isTable ? Math.min(unit, columns - 1) : columnFor(gradient, t, parameter);
    const name = `\u0394${symbol}[${row}, ${column}]`;
    return {
      name,
      role,
      line: shareThere(gradient, t, parameter)
        ? writeShare(gradient, parameter, t, row, column)
        : NOTHING,
    };
  }
  const { role } = vectorOf(network, value);
  const symbol = (at: number) => {
    const tex = valueTex(network, value, at);
    return /[ (]/.test(tex) ? symbolOf(network, value) : tex;
  };
  if (phase.kind === 'carry') {
    const line = writeCarried(gradient, value, t, unit, carriedOf(gradient, value, t)[unit] ?? 0);
    return { name: `d${symbol(t - strideOf(network, value))}[${unit}]`, role, line };
  }
  return { name: `d${symbol(t)}[${unit}]`, role, line: writeGradient(gradient, value, t, unit) };
}

const NOTHING: WrittenOut = { stages: [[{ kind: 'sign', text: '0' }]] };

/** Where a layer begins there is no state before, and so no share for what multiplies it. */
function shareThere({ trace }: BackMoment['gradient'], t: number, parameter: string): boolean {
  const line = parameterLines(trace.network).find((each) => each.parameter === parameter);
  return !line?.of || isThereToRead(trace.network, line.of, t, trace.steps);
}

/** The column that says most: of what the matrix multiplied, the largest number. */
function columnFor({ trace }: BackMoment['gradient'], t: number, parameter: string): number {
  const line = parameterLines(trace.network).find((each) => each.parameter === parameter);
  if (!line?.of || !line.isMatrix || !isThereToRead(trace.network, line.of, t, trace.steps))
    return 0;
  const numbers = trace.at(line.of.value, readStep(trace.network, line.of, t));
  let best = 0;
  numbers.forEach((each, i) => {
    if (Math.abs(each) > Math.abs(numbers[best] ?? 0)) best = i;
  });
  return best;
}
