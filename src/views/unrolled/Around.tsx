import { vectorAddress } from '../../engine/explain/address.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { emsOfSymbol } from '../../figures/readSymbol.ts';
import { LEAST_TYPE, typeSize } from '../../figures/typeSize.ts';
import { CLEAR, lookOf } from './edgeLook.ts';
import { edgesOf } from './edgesOf.ts';
import { wirePath } from './inside/wirePath.ts';
import { meetingAt } from './meeting.ts';
import { cellHalfWidth, openVectors } from './openCell.ts';
import { isOpen } from './opened.ts';
import type { PartProps } from './part.ts';

const ROUND = 9;
const HEAD = 7;

/**
 * Two directions of a layer stand one over the other: what the upper one reads goes around the lower one, and what the
 * lower one makes goes around the upper one, to come together over both.
 */
export function Around(props: PartProps & { readonly around: PartProps }) {
  const { t, layout, trace, network, foot, progress, shown, opened, around, isAnswering } = props;
  const { pitch, scale, input, letterTop } = layout;
  const [upper, lower] = [layout.state, around.layout.state];
  const gap = 6 * scale;
  const openIn = (part: PartProps) =>
    openVectors(part.network, part.progress, t, part.shown, part.layout);
  const reachOf = (part: PartProps) => cellHalfWidth(openIn(part).length, part.layout);
  const edge = edgesOf(network, shown).input;
  const start = foot ?? (isOpen('x', trace, layout, progress, opened) ? input.top : letterTop);
  // Where an open cell reaches the next column, a wire goes behind it, and not through what stands there.
  const most = pitch - lower.width / 2 - 5 * scale;
  const right = Math.min(reachOf(around) + CLEAR * scale, most);
  const left = -Math.min(reachOf(props) + CLEAR * scale, most);
  // Names stand over the lower one while it is open; there is nothing yet then for either wire to bring.
  const isNaming = openIn(around).some((name) => name !== around.shown);
  if (isNaming) return null;
  // Like the other arrows it has its name where the eye is.
  const isNamed = progress.kind === 'now' || layout.isOpen;
  const meeting = meetingAt(trace, network, t);
  const between = (upper.bottom + lower.top) / 2;
  const base = upper.bottom + gap;
  const meet = upper.top - 2 * gap;
  const low = Math.max(lower.bottom + gap, (start + lower.bottom) / 2);
  const tallest = Math.min(20 * scale, (between - base) * 1.4);
  const name = edge?.symbol(t) ?? '';
  const nameX = right + 6 * scale;
  // It ends where the wire around the next cell begins, or the name of the arrow that comes from there below it.
  const across = edgesOf(around.network, around.shown).state?.symbol(t) ?? '';
  const besideIt = (pitch + reachOf(around) - lower.width / 2 + CLEAR * scale) / 2;
  const acrossTop = (lower.top + lower.bottom) / 2 - 34 * scale;
  const limit =
    between + tallest / 2 > acrossTop
      ? Math.max(besideIt, right) - (emsOfSymbol(across) * 20 * scale) / 2
      : pitch + left;
  const room = Math.min(tallest, (limit - nameX) / emsOfSymbol(name));
  const size = typeSize(room);
  return (
    <g className="around">
      {edge && (
        <g
          className={`arrow role-${edge.role} ${lookOf(network, progress, edge)}`}
          data-at={edge.at(t)}
        >
          <path
            className="arrow-line"
            d={wirePath(
              [
                [0, low],
                [right, low],
                [right, between],
                [0, between],
                [0, base + HEAD * scale],
              ],
              ROUND * scale,
            )}
          />
          <polygon
            className="arrow-head"
            points={`0,${base} ${-HEAD * 0.75 * scale},${base + HEAD * 1.6 * scale} ${HEAD * 0.75 * scale},${base + HEAD * 1.6 * scale}`}
          />
        </g>
      )}
      {edge && isNamed && room >= LEAST_TYPE && (
        <MathLabel
          x={nameX}
          y={between + size * 0.3}
          size={size}
          tone={edge.role}
          at={edge.at(t)}
          anchor="start"
        >
          {name}
        </MathLabel>
      )}
      {meeting.isHere && (
        <g
          className={`arrow role-h ${openIn(around).includes(around.shown) ? 'reached' : 'waiting'}`}
        >
          <path
            className="arrow-line"
            d={wirePath(
              [
                [-lower.width / 4, lower.top - gap],
                [-lower.width / 4, between],
                [left, between],
                [left, meet],
                [0, meet],
              ],
              ROUND * scale,
            )}
          />
          <circle className="meeting" cx={0} cy={meet} r={3.5 * scale} />
        </g>
      )}
      {meeting.isFromFirst && !meeting.isHere && (
        <g
          className={`arrow role-h ${isAnswering ? 'reached' : 'waiting'}`}
          data-at={vectorAddress(shown, 0)}
        >
          <path
            className="arrow-line"
            d={wirePath(
              [
                ...(t === 0 ? [[0, upper.top - gap] as const] : []),
                [0, meet],
                // Up to the next, so that it lies behind the name of the arrow between both.
                [pitch, meet],
              ],
              ROUND * scale,
            )}
          />
        </g>
      )}
    </g>
  );
}
