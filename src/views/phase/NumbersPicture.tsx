import { INPUT } from '../../engine/declare/part.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { Grid } from '../../figures/Grid.tsx';
import { LeftOut, roomForDots } from '../../figures/LeftOut.tsx';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { HEIGHT, nearestTo, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';

/** The numbers that a timestep reads, just as they are. */
export function NumbersPicture({ moment }: { readonly moment: Moment }) {
  const words = useWords();
  const { trace, t, unit } = moment;
  const numbers = trace.at(INPUT, t);
  const shown = nearestTo(unit, numbers.length, 7);
  const dots = roomForDots(shown, numbers.length);
  const height = Math.min(38, (HEIGHT - 50 - dots.before - dots.after) / shown.length);
  const top = (HEIGHT - shown.length * height + dots.before - dots.after) / 2 + 10;
  const at = (row: number) => shown[row] ?? 0;
  return (
    <Picture label={words.far.readNumbers}>
      <MathLabel
        x={WIDTH / 2}
        y={top - 14 - dots.before}
        size={19}
        tone="x"
        at={vectorAddress(INPUT, t)}
      >
        {valueTex(trace.network, INPUT, t)}
      </MathLabel>
      <Grid
        x={WIDTH / 2 - 42}
        y={top}
        rows={shown.length}
        columns={1}
        cellWidth={84}
        cellHeight={height}
        valueOf={(row) => numbers[at(row)] ?? Number.NaN}
        extent={scaleOf(trace, INPUT)}
        textOf={brief}
        fontSize={Math.min(17, height * 0.55)}
        addressOf={(row) => unitAddress(INPUT, t, at(row))}
        at={vectorAddress(INPUT, t)}
        label={words.say.vector(INPUT, t)}
        cellLabel={(row) =>
          words.say.unit(INPUT, t, at(row), brief(numbers[at(row)] ?? Number.NaN))
        }
        tone="x"
      />
      <LeftOut
        shown={shown}
        count={numbers.length}
        axis="y"
        across={WIDTH / 2}
        begin={top}
        end={top + shown.length * height}
      />
    </Picture>
  );
}
