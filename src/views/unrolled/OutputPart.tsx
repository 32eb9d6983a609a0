import { brief } from '../../engine/explain/decimal.ts';
import { scaleOf } from '../../engine/measure/extent.ts';
import { Bars } from '../../figures/Bars.tsx';
import { glyph } from '../../figures/glyph.ts';
import { useWords } from '../../language/useWords.ts';
import type { PartProps } from './part.ts';
import { shownOutput, shownPlaces } from './shownOutput.ts';

/** The output of a timestep: logits first, then shares, then the answer picked out. */
export function OutputPart({ t, layout, trace, progress, outputLabels }: PartProps) {
  const words = useWords();
  const { output, scale } = layout;
  const count = trace.network.spec.sizes.output;
  if (progress.kind === 'ghost')
    return (
      <rect
        className="output-empty"
        x={-output.width / 2 + 8}
        y={output.top + 8}
        width={Math.max(0, output.width - 16)}
        height={output.bottom - output.top - 8}
        rx={8}
      />
    );
  const shown = shownOutput(trace.network, progress);
  if (!shown) return null;
  const values = trace.at(shown.value, t);
  const chosen = shown.isChosen ? trace.at('o', t) : null;
  const slot = Math.min(
    34 * scale,
    output.width / Math.min(count, Math.floor(output.width / (15 * scale))),
  );
  const places = shownPlaces(values, Math.floor(output.width / slot));
  const isShare = shown.value === 'y' && trace.network.spec.head !== 'linear';
  const largest = Math.max(...values);
  return (
    <g className={`output-part role-y${progress.kind === 'now' ? ' arriving' : ''}`}>
      <Bars
        x={0}
        top={output.top}
        bottom={output.bottom}
        slot={slot}
        kind={isShare ? 'share' : 'signed'}
        extent={isShare ? 1 : scaleOf(trace, shown.value)}
        fontSize={12 * scale}
        at={`${shown.value}@${t}`}
        label={words.say.vector(shown.value, t)}
        bars={places.map((index) => {
          const value = values[index] ?? Number.NaN;
          const isPicked = chosen?.[index] === 1;
          const { name = '', mark = '', otherwise = '' } = outputLabels[index] ?? {};
          const isDenied = chosen !== null && !isPicked && otherwise !== '';
          const verdict = Number.isNaN(value) ? '' : otherwise;
          return {
            index,
            value,
            name: glyph(isDenied ? verdict : mark),
            text: !isShare || value === largest || places.length === 1 ? brief(value) : null,
            at: `${shown.value}@${t}[${index}]`,
            label: words.say.output(glyph(isDenied ? verdict : name), brief(value)),
            isChosen: isPicked || isDenied,
          };
        })}
      />
    </g>
  );
}
