import { MathLabel } from '../../figures/MathLabel.tsx';
import { typeSize } from '../../figures/typeSize.ts';
import { edgesOf } from './edgesOf.ts';
import { wirePath } from './inside/wirePath.ts';
import { cellHalfWidth, openVectors } from './openCell.ts';
import { isOpen } from './opened.ts';
import type { PartProps } from './part.ts';

/** Between a cell and the wire that goes around it, at scale 1. */
const CLEAR = 14;
const ROUND = 9;
const HEAD = 7;

/**
 * Two directions of a layer stand one over the other: what the upper one reads goes around the lower one, and what the
 * lower one makes goes around the upper one, to come together over both.
 */
export function Around(props: PartProps & { readonly around: PartProps }) {
  const { t, layout, trace, network, foot, progress, shown, opened, around } = props;
  const { scale, input, letterTop } = layout;
  const [upper, lower] = [layout.state, around.layout.state];
  const gap = 6 * scale;
  const reachOf = (part: PartProps) =>
    cellHalfWidth(
      openVectors(part.network, part.progress, t, part.shown, part.layout).length,
      part.layout,
    );
  const isLit = (part: PartProps) => part.progress.kind === 'done' || part.progress.kind === 'now';
  const edge = edgesOf(network, shown).input;
  const start = foot ?? (isOpen('x', trace, layout, progress, opened) ? input.top : letterTop);
  const right = reachOf(around) + CLEAR * scale;
  const left = -reachOf(props) - CLEAR * scale;
  const between = (upper.bottom + lower.top) / 2;
  const base = upper.bottom + gap;
  const meet = upper.top - 2 * gap;
  const phase = progress.kind === 'now' ? progress.phase : null;
  const look = edge && phase !== null && edge.phases.includes(phase) ? 'active' : null;
  const low = Math.max(lower.bottom + gap, (start + lower.bottom) / 2);
  const size = typeSize(Math.min(20 * scale, (between - base) * 1.4));
  return (
    <g className="around">
      {edge && (
        <g
          className={`arrow role-${edge.role} ${look ?? (isLit(props) ? 'reached' : 'waiting')}`}
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
      {edge && size >= 12 && (
        <MathLabel
          x={right + 6 * scale}
          y={between + size * 0.3}
          size={size}
          tone={edge.role}
          at={edge.at(t)}
          anchor="start"
        >
          {edge.symbol(t)}
        </MathLabel>
      )}
      <g className={`arrow role-h ${isLit(around) ? 'reached' : 'waiting'}`}>
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
    </g>
  );
}
