import { INPUT } from '../../engine/declare/part.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { pickedPlace } from '../../engine/run/trace.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { glyph } from '../../figures/glyph.ts';
import { Picture } from '../../figures/Picture.tsx';
import { useRested } from '../../figures/passing.ts';
import { nearestTo, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import type { Moment } from '../../state/moment.ts';
import { useStillScene } from '../../state/useStore.ts';

const MOST = 9;
const TOP = 112;
const CELL = 36;

/** Reading the input: the symbol finds its place among those the network knows. */
export function LookupPicture({ moment }: { readonly moment: Moment }) {
  const words = useWords();
  const scene = useStillScene();
  const { t, trace } = moment;
  const { vocabulary } = scene;
  const symbol = symbolsOf(scene)[t] ?? '';
  const named = useRested(t);
  const place = pickedPlace(trace, t);
  // What an embedding reads is a place alone.
  const isPlace = trace.network.spec.embedding !== undefined;
  const shown = nearestTo(Math.max(0, place), vocabulary.length, MOST);
  const left = (WIDTH - shown.length * CELL) / 2;
  const middleOf = (k: number) => left + (shown.indexOf(k) + 0.5) * CELL;
  const first = shown[0] ?? 0;
  const last = shown[shown.length - 1] ?? 0;
  return (
    <Picture label={isPlace ? words.figure.place : words.figure.lookup}>
      <g className="role-x">
        <rect className="token" x={WIDTH / 2 - 24} y={8} width={48} height={48} rx={10} />
        <FittedText className="token-text" x={WIDTH / 2} y={33} width={44} fontSize={26} least={12}>
          {glyph(symbol)}
        </FittedText>
        {place >= 0 ? (
          <path
            className="lead drawn"
            pathLength={1}
            d={`M ${WIDTH / 2} 58 C ${WIDTH / 2} 82, ${middleOf(place)} 62, ${middleOf(place)} 86`}
          />
        ) : (
          <text className="note" x={WIDTH / 2} y={76}>
            ?
          </text>
        )}
        {shown.map((k) => (
          <g
            key={k}
            data-at={
              isPlace && k !== place ? undefined : unitAddress(INPUT, named, isPlace ? 0 : k)
            }
            className={k === place ? 'slot hot' : 'slot'}
          >
            <FittedText
              className="slot-name"
              x={middleOf(k)}
              y={TOP - 12}
              width={CELL - 2}
              fontSize={15}
            >
              {glyph(vocabulary[k] ?? '')}
            </FittedText>
            <rect x={middleOf(k) - CELL / 2} y={TOP} width={CELL} height={34} />
            <text className="slot-number" x={middleOf(k)} y={TOP + 17} fontSize={15}>
              {isPlace ? k : k === place ? 1 : 0}
            </text>
            {!isPlace && (
              <text className="slot-place" x={middleOf(k)} y={TOP + 52} fontSize={11.5}>
                {k}
              </text>
            )}
          </g>
        ))}
        {first > 0 && (
          <text className="note" x={left - 14} y={TOP + 17}>
            …
          </text>
        )}
        {last < vocabulary.length - 1 && (
          <text className="note" x={left + shown.length * CELL + 14} y={TOP + 17}>
            …
          </text>
        )}
      </g>
    </Picture>
  );
}
