import { INPUT } from '../../engine/declare/part.ts';
import { unitAddress } from '../../engine/explain/address.ts';
import { pickedPlace } from '../../engine/run/trace.ts';
import { FittedText } from '../../figures/FittedText.tsx';
import { emsOf } from '../../figures/fitted.ts';
import { glyph } from '../../figures/glyph.ts';
import { LeftOut } from '../../figures/LeftOut.tsx';
import { Picture } from '../../figures/Picture.tsx';
import { useRested } from '../../figures/passing.ts';
import { nearestTo, WIDTH } from '../../figures/pictureFrame.ts';
import { useWords } from '../../language/useWords.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { readsTokens } from '../../scene/text/symbols.ts';
import type { Moment } from '../../state/moment.ts';
import { useStillScene } from '../../state/useStore.ts';

const MOST = 9;
const TOP = 112;
/** Of a cell: where tokens are words, there are fewer, with room for a name. */
const CELL = 36;
const WORD_CELL = 58;

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
  const isOfWords = readsTokens(vocabulary);
  const cell = isOfWords ? WORD_CELL : CELL;
  const most = isOfWords ? Math.floor((MOST * CELL) / cell) : MOST;
  const token = isOfWords ? Math.min(160, Math.max(48, emsOf(glyph(symbol)) * 22 + 20)) : 48;
  const shown = nearestTo(Math.max(0, place), vocabulary.length, most);
  const left = (WIDTH - shown.length * cell) / 2;
  const middleOf = (k: number) => left + (shown.indexOf(k) + 0.5) * cell;
  return (
    <Picture label={isPlace ? words.figure.place : words.figure.lookup}>
      <g className="role-x">
        <rect className="token" x={(WIDTH - token) / 2} y={8} width={token} height={48} rx={10} />
        <FittedText
          className="token-text"
          x={WIDTH / 2}
          y={33}
          width={token - 4}
          fontSize={26}
          least={12}
        >
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
              width={cell - 4}
              fontSize={15}
              {...(isOfWords && { least: 11 })}
            >
              {glyph(vocabulary[k] ?? '')}
            </FittedText>
            <rect x={middleOf(k) - cell / 2} y={TOP} width={cell} height={34} />
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
        <LeftOut
          shown={shown}
          count={vocabulary.length}
          axis="x"
          across={TOP + 17}
          begin={left - 3}
          end={left + shown.length * cell + 3}
        />
      </g>
    </Picture>
  );
}
