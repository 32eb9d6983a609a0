import { vectorOf, vectorRead } from '../../engine/declare/network.ts';
import { INPUT } from '../../engine/declare/part.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { pickedPlace } from '../../engine/run/trace.ts';
import { Grid } from '../../figures/Grid.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { typeSize } from '../../figures/typeSize.ts';
import { useWords } from '../../language/useWords.ts';
import type { PartProps } from './part.ts';

/** The input of a timestep as a vector: its numbers, or, where a one-hot vector is too long for these, its place. */
export function InputVector({ t, layout, trace }: Pick<PartProps, 't' | 'layout' | 'trace'>) {
  const words = useWords();
  const { input, scale } = layout;
  const read = vectorRead(trace.network);
  const { size } = vectorOf(trace.network, read);
  const width = size * input.cell;
  const height = input.bottom - input.top;
  const isOneHot = trace.input.kind === 'symbols' && read === INPUT;
  const left = input.left ?? -width / 2;
  const hot = pickedPlace(trace, t);
  if (isOneHot && input.digits === 0)
    return (
      <g data-at={vectorAddress(INPUT, t)}>
        <rect className="strip frame" x={left} y={input.top} width={width} height={height} rx={3} />
        {hot >= 0 && (
          <rect
            className="strip-hot"
            x={left + hot * input.cell - 1}
            y={input.top}
            width={Math.max(3, input.cell)}
            height={height}
          />
        )}
      </g>
    );
  return (
    <>
      {read !== INPUT && (
        <MathLabel
          x={left}
          y={input.top - 6 * scale}
          size={typeSize(17 * scale)}
          tone="x"
          anchor="start"
          at={vectorAddress(read, t)}
        >
          {valueTex(trace.network, read, t)}
        </MathLabel>
      )}
      <Grid
        x={left}
        y={input.top}
        rows={1}
        columns={size}
        cellWidth={input.cell}
        cellHeight={height}
        valueOf={(_, k) => trace.at(read, t)[k] ?? 0}
        extent={scaleOf(trace, read)}
        textOf={input.digits === 0 ? null : isOneHot ? String : brief}
        fontSize={input.digits}
        addressOf={(_, k) => unitAddress(read, t, k)}
        at={vectorAddress(read, t)}
        label={words.say.vector(read, t)}
        cellLabel={(_, k) => words.say.unit(read, t, k, String(trace.at(read, t)[k] ?? 0))}
        tone="x"
        isOneHot={isOneHot}
      />
    </>
  );
}
