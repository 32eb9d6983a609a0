import { MUCH } from '../../engine/back/gradientFate.ts';
import { significant } from '../../engine/explain/significant.ts';
import { axisOf } from '../../figures/chartAxis.ts';
import { HaloText } from '../../figures/HaloText.tsx';
import { pathOf } from '../../figures/pathOf.ts';
import { isInView, shownBeside, shownSteps, type TimeAxis, xAt } from '../../figures/time/axis.ts';
import { lineOn } from '../../figures/time/lineOn.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import { useClips } from './clips.ts';
import { type Gap, gapsOf } from './gapsOf.ts';
import type { GradientLayout } from './layout.ts';
import { nameEnd } from './nameEnd.ts';
import type { StartSize } from './startSize.ts';

/** The size of one gradient at every timestep. */
export interface SizeSeries {
  readonly id: string;
  readonly name: string;
  readonly sizes: Float64Array;
  /** That of the initial state, beside the run. */
  readonly start: StartSize | null;
  /** Colour and dashes. */
  readonly className: string;
}

/** Of the number at the initial state: its type at scale 1, and how wide a digit is in sizes of it. */
const START_TYPE = 12;
const DIGIT = 0.56;

/** The size of gradients at every timestep, by powers of ten, with marks for what has no place on such an axis. */
export function SizeChart({
  series,
  layout,
  axis,
  now,
  from,
  label,
}: {
  readonly series: readonly SizeSeries[];
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly now: number;
  /** Where the gradient begins. */
  readonly from: number;
  readonly label: string;
}) {
  const clips = useClips();
  const text = useSection(gradientWords);
  const { left, right, outer, scale, pitch, sizes: band } = layout;
  const heights = axisOf(
    series.flatMap(({ sizes, start: before }) =>
      before ? [sizes, Float64Array.of(before.size)] : [sizes],
    ),
    'log',
  );
  const x = (t: number) => xAt(axis, t);
  const y = (value: number) => band.bottom - heights.shareOf(value) * (band.bottom - band.top);
  const own = series.length === 1 ? series[0] : undefined;
  const start = own?.sizes[from] ?? Number.NaN;
  const limits = [start * MUCH, start / MUCH].filter((limit) => {
    const place = heights.shareOf(limit);
    return place > 0.02 && place < 0.98;
  });
  return (
    <g
      className="sizes"
      role="img"
      aria-label={[
        label,
        ...series.flatMap(({ name, start: before }) =>
          before
            ? [`${name} ${text.startSize(before.place, significant(before.size, 3))}`.trim()]
            : [],
        ),
      ].join('. ')}
    >
      {heights.ticks.map(({ value, text }) => (
        <g key={text}>
          <line
            className="chart-grid"
            x1={outer.left}
            x2={outer.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text
            className="size-tick"
            x={outer.left - 8 * scale}
            y={y(value)}
            fontSize={11.5 * scale}
          >
            {text}
          </text>
        </g>
      ))}
      {limits.map((limit) => (
        <line key={limit} className="size-limit" x1={left} x2={right} y1={y(limit)} y2={y(limit)} />
      ))}
      <g clipPath={clips.revealed}>
        {series.map((each) => (
          <AtStart
            key={each.id}
            series={each}
            layout={layout}
            axis={axis}
            y={y}
            isWritten={own !== undefined}
          />
        ))}
      </g>
      <g clipPath={clips.window}>
        <g clipPath={clips.revealed}>
          {series.map(({ id, sizes, className }, i) => (
            <g key={id} className={className}>
              {own && (
                <path className="size-area" d={areaUnder(lineOn(axis, sizes, y), band.bottom)} />
              )}
              <Strange
                runs={gapsOf(sizes)}
                layout={layout}
                axis={axis}
                now={now}
                share={(i + 1) / (series.length + 1)}
              />
              <path className="size-line" d={pathOf(lineOn(axis, sizes, y))} />
              {pitch >= 15 &&
                shownSteps(axis).map((t) => {
                  const height = y(sizes[t] ?? Number.NaN);
                  return Number.isNaN(height) ? null : (
                    <circle
                      key={t}
                      className="size-dot"
                      cx={x(t)}
                      cy={height}
                      r={(t === now ? 4.6 : 2.8) * scale}
                    />
                  );
                })}
            </g>
          ))}
        </g>
        {limits.map((limit) => {
          const points = shownSteps(axis)
            .map((t) => ({ x: x(t), away: y(own?.sizes[t] ?? Number.NaN) - y(limit) }))
            .filter(({ away }) => Number.isFinite(away));
          const frame = [x(now) - pitch / 2, x(now) + pitch / 2];
          const isAtLeft = nameEnd({ left, right, width: 56 * scale, frame, points }) === 'left';
          return (
            // On the lines, which a halo keeps apart from it.
            <HaloText
              key={limit}
              className="size-limit-name"
              x={isAtLeft ? left + 4 * scale : right}
              y={y(limit) - 4 * scale}
              fontSize={11 * scale}
              textAnchor={isAtLeft ? 'start' : 'end'}
            >
              {limit > start ? `× ${MUCH}` : `÷ ${MUCH}`}
            </HaloText>
          );
        })}
        <Readings series={series} now={now} layout={layout} axis={axis} y={y} />
      </g>
    </g>
  );
}

/** The size at the initial state: a point beside the run, and the way to it from the timestep that goes on from there. */
function AtStart({
  series: { sizes, start, className },
  layout,
  axis,
  y,
  isWritten,
}: {
  readonly series: SizeSeries;
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly y: (value: number) => number;
  /** Of several lines the numbers would lie on each other. */
  readonly isWritten: boolean;
}) {
  const text = useSection(gradientWords);
  const { scale, sizes: band } = layout;
  if (!start || !shownBeside(axis).includes(start.place)) return null;
  const t = start.place < 0 ? 0 : axis.steps - 1;
  const [x, height] = [xAt(axis, start.place), y(start.size)];
  const from = y(sizes[t] ?? Number.NaN);
  const isPoint = !Number.isNaN(height);
  const foot = isPoint ? height : band.bottom;
  const written = significant(start.size, 2);
  const width = axis.beside?.width ?? 0;
  const hasRoom = written.length * DIGIT * START_TYPE * scale < width + 10 * scale;
  return (
    <g className={`at-start ${className}`}>
      <rect
        x={x - width / 2}
        y={band.top}
        width={width}
        height={band.bottom - band.top}
        fill="transparent"
      >
        <title>{text.startSize(start.place, significant(start.size, 3))}</title>
      </rect>
      {isPoint && !Number.isNaN(from) && (
        <path
          className="size-line"
          d={pathOf([
            [xAt(axis, t), from],
            [x, height],
          ])}
        />
      )}
      {isPoint && <circle className="size-dot" cx={x} cy={height} r={2.8 * scale} />}
      {isWritten && hasRoom && (
        <HaloText
          className={`size-reading ${className}`}
          x={x}
          // Below it where there is no room above.
          y={foot - band.top > 20 * scale ? foot - 8 * scale : foot + 18 * scale}
          fontSize={START_TYPE * scale}
          textAnchor="middle"
        >
          {written}
        </HaloText>
      )}
    </g>
  );
}

/** What is no number, no finite one, or 0: stripes, a bar at the upper edge, a hollow bar at the lower. */
function Strange({
  runs,
  layout,
  axis,
  now,
  share,
}: {
  readonly runs: readonly Gap[];
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  /** What the cursor reads is named beside it: no second time beside that. */
  readonly now: number;
  /** Where in its width a run is named, so that several lines' names stand beside each other. */
  readonly share: number;
}) {
  const { sizes: band, pitch, scale } = layout;
  const isRead = (from: number, to: number) => from <= now && now <= to && isInView(axis, now);
  return runs.map(({ kind, from, to }) => {
    const x = xAt(axis, from) - pitch / 2;
    const width = Math.max(2, (to - from + 1) * pitch);
    const isZero = kind === 'zero';
    return (
      <g key={`${kind} ${from}`} className={`size-strange ${kind}`}>
        <rect
          x={x}
          y={isZero ? band.bottom - 5 * scale : band.top}
          width={width}
          height={isZero ? 5 * scale : band.bottom - band.top}
        />
        {!isRead(from, to) && (
          <text
            x={x + width * share}
            y={isZero ? band.bottom - 9 * scale : band.top + 15 * scale}
            fontSize={13 * scale}
          >
            {{ zero: '0', infinite: '\u221e', nan: 'NaN' }[kind]}
          </text>
        )}
      </g>
    );
  });
}

/** The number of each line at the cursor, beside it. */
function Readings({
  series,
  now,
  layout,
  axis,
  y,
}: {
  readonly series: readonly SizeSeries[];
  readonly now: number;
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly y: (value: number) => number;
}) {
  const { scale, right, left, sizes: band } = layout;
  const x = xAt(axis, now);
  if (!isInView(axis, now)) return null;
  const isRight = x > (left + right) / 2;
  const places = series
    .map(({ id, sizes, name, className }) => ({
      id,
      name,
      className,
      size: sizes[now] ?? Number.NaN,
    }))
    .map((each) => ({ ...each, y: Number.isNaN(y(each.size)) ? band.bottom - 8 : y(each.size) }))
    .sort((a, b) => a.y - b.y);
  const gap = 16 * scale;
  places.forEach((place, i) => {
    const above = places[i - 1];
    place.y = Math.max(band.top + 8 * scale, place.y, above ? above.y + gap : 0);
  });
  return places.map(({ id, name, className, size, y: place }) => (
    <HaloText
      key={id}
      className={`size-reading ${className}`}
      x={isRight ? x - 9 * scale : x + 9 * scale}
      y={place - 7 * scale}
      fontSize={13.5 * scale}
      textAnchor={isRight ? 'end' : 'start'}
    >
      {name ? `${name} ` : ''}
      {significant(size, 3)}
    </HaloText>
  ));
}

/** What lies between a line and the ground, for each piece of the line. */
function areaUnder(points: readonly (readonly [number, number])[], ground: number): string {
  const gaps = [...points.flatMap(([, y], i) => (Number.isFinite(y) ? [] : [i])), points.length];
  return gaps
    .map((end, i) => points.slice(i === 0 ? 0 : (gaps[i - 1] as number) + 1, end))
    .map((piece) => {
      const [first, last] = [piece[0], piece.at(-1)];
      return first && last && first !== last
        ? `${pathOf(piece)}L${last[0]},${ground}L${first[0]},${ground}Z`
        : '';
    })
    .join('');
}
