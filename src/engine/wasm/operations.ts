import type { Numbers } from '../run/numbers.ts';
import type { Operand } from '../run/operand.ts';
import type { UnitWriter } from '../run/unitwise.ts';
import type { Code, Scope } from './assembler.ts';
import { codeIn } from './code.ts';
import type { Site, Units } from './units.ts';

const siteIn = (buffer: Numbers, at: number, stride: number): Site => ({
  at: buffer.byteOffset + at * buffer.BYTES_PER_ELEMENT,
  stride: stride * buffer.BYTES_PER_ELEMENT,
});

/** Where the numbers of an operand lie in the memory that its buffers are views of. */
export const siteOf = ({ data, at, stride }: Operand<Numbers>): Site => siteIn(data, at, stride);

/** Where its gradient lies. */
export const gradientSiteOf = ({ gradient, gradientAt, gradientStride }: Operand<Numbers>): Site =>
  siteIn(gradient, gradientAt, gradientStride);

/** Writes down operations as code. */
export const writerOf = (scope: Scope, units: Units): UnitWriter<Code, Numbers> => ({
  m: codeIn(scope),
  value: (of) => units.get(siteOf(of)),
  gradient: (of) => units.get(gradientSiteOf(of)),
  setValue: (of, value) => units.set(siteOf(of), value),
  addGradient: (of, value) => units.add(gradientSiteOf(of), value),
});
