import { vectorOf } from '../../engine/declare/network.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { isBlank } from '../../engine/explain/blank.ts';
import { cutLine } from '../../engine/explain/cutLine.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { writeOut } from '../../engine/explain/written.ts';
import { CopiedFrom } from '../../figures/CopiedFrom.tsx';
import { MathLine } from '../../figures/MathLine.tsx';
import { WrittenLine } from '../../figures/WrittenLine.tsx';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { useMover } from '../../state/motion.ts';

/** The scalar sum of one unit with its numbers, which a calculator confirms. */
export function Written({ moment }: { readonly moment: Moment }) {
  const words = useWords();
  const mover = useMover();
  const { trace, value, t, unit } = moment;
  // Of a number that is asked for, the sum is a hint.
  if (isBlank(trace.at(value, t)[unit] ?? 0)) return null;
  const tex = valueTex(trace.network, value, t);
  const { symbol, role } = vectorOf(trace.network, value);
  const { stages, copied } = writeOut(trace, value, t, unit);
  return (
    <WrittenLine
      ref={mover}
      says={words.equation}
      name={
        <>
          <MathLine tone={role}>{symbol === null ? `(${tex})` : tex}</MathLine>[{unit}]
        </>
      }
      at={unitAddress(value, t, unit)}
      stages={stages.map(cutLine)}
      from={copied && <CopiedFrom of={copied} />}
    />
  );
}
