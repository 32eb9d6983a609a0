import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { brief } from '../../engine/explain/decimal.ts';
import { pathOf } from '../../figures/pathOf.ts';
import { useSize } from '../../figures/useSize.ts';
import { eventsWords } from '../../language/events.ts';
import { useSection } from '../../language/useWords.ts';
import { withEvents } from '../../scene/change/changeEvents.ts';
import type { Events } from '../../scene/document/scene.ts';
import { eventColumns, eventData, eventSteps } from '../../scene/read/events.ts';
import { setPlaying } from '../../state/playback.ts';
import { change, settle } from '../../state/store.ts';

const HEIGHT = 132;
const PAD = 8;
const LEAST_REACH = 1;

/** The numbers as lines over time; drawn over with the pointer, or number by number with the keys. */
export function Drawing({
  events,
  isEditable,
}: {
  readonly events: Events;
  readonly isEditable: boolean;
}) {
  const text = useSection(eventsWords);
  const [ref, { width }] = useSize<HTMLDivElement>();
  const stroke = useRef<{ t: number; value: number } | null>(null);
  const [at, setAt] = useState(0);
  const [isOutside, setOutside] = useState(false);
  const steps = eventSteps(events);
  const columns = eventColumns(events);
  const data = eventData(events);
  const reach = data.reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    LEAST_REACH,
  );
  const x = (t: number) => PAD + ((width - 2 * PAD) * (t + 0.5)) / steps;
  const y = (value: number) => HEIGHT / 2 - (value / reach) * (HEIGHT / 2 - PAD);
  const now = Math.min(at, steps - 1);

  /** Sets the first column along a straight line between two points. */
  const put = (
    from: { t: number; value: number },
    to: { t: number; value: number },
    kind: string,
  ) => {
    const values = Array.from(data, (value) => (Number.isFinite(value) ? value : 0));
    const [low, high] = from.t <= to.t ? [from, to] : [to, from];
    for (let t = low.t; t <= high.t; t++) {
      const share = high.t === low.t ? 1 : (t - low.t) / (high.t - low.t);
      const value = high.t === low.t ? to.value : low.value + share * (high.value - low.value);
      values[t * columns] = Math.round(value * 100) / 100;
    }
    change((old) => withEvents(old, { kind: 'numbers', columns, values }), { kind });
  };
  const pointOf = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = (event.clientX - box.left - PAD) / Math.max(1, box.width - 2 * PAD);
    const up = (HEIGHT / 2 - (event.clientY - box.top)) / (HEIGHT / 2 - PAD);
    setOutside(Math.abs(up) > 1.02 || across < -0.02 || across > 1.02);
    return {
      t: Math.max(0, Math.min(steps - 1, Math.floor(across * steps))),
      value: Math.max(-1, Math.min(1, up)) * reach,
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sideways: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      Home: -steps,
      End: steps,
    };
    const upwards: Record<string, number> = {
      ArrowUp: 0.05,
      ArrowDown: -0.05,
      PageUp: 0.25,
      PageDown: -0.25,
    };
    const by = sideways[event.key];
    const rise = upwards[event.key];
    if (by !== undefined) setAt(Math.max(0, Math.min(steps - 1, now + by)));
    else if (rise !== undefined && isEditable) {
      const value = Math.max(-reach, Math.min(reach, (data[now * columns] ?? 0) + rise * reach));
      put({ t: now, value }, { t: now, value }, `key ${now}`);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const value = data[now * columns] ?? 0;
  const aria = isEditable
    ? {
        role: 'slider',
        tabIndex: 0,
        'aria-label': text.draw,
        'aria-valuenow': value,
        'aria-valuemin': -reach,
        'aria-valuemax': reach,
        'aria-valuetext': `t = ${now}: ${brief(value)}`,
      }
    : { role: 'img', 'aria-label': text.preview };
  return (
    <div className="events-plot" ref={ref}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: its name stands in `aria`.
        <svg
          width={width}
          height={HEIGHT}
          className={isEditable ? 'is-drawn' : undefined}
          {...aria}
          onKeyDown={isEditable ? onKeyDown : undefined}
          onPointerDown={(event) => {
            if (!isEditable || event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            setPlaying(false);
            settle();
            const point = pointOf(event);
            stroke.current = point;
            setAt(point.t);
            put(point, point, 'stroke');
          }}
          onPointerMove={(event) => {
            if (!stroke.current) return;
            const point = pointOf(event);
            put(stroke.current, point, 'stroke');
            stroke.current = point;
            setAt(point.t);
          }}
          onPointerUp={() => {
            stroke.current = null;
            setOutside(false);
            settle();
          }}
          onPointerCancel={() => {
            stroke.current = null;
            settle();
          }}
          onBlur={settle}
        >
          <line className="events-zero" x1={PAD} x2={width - PAD} y1={y(0)} y2={y(0)} />
          {Array.from({ length: columns }, (_, column) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its index.
              key={column}
              className={column === 0 ? 'events-line first' : 'events-line'}
              d={pathOf(
                Array.from({ length: steps }, (_t, t) => [
                  x(t),
                  y(data[t * columns + column] ?? Number.NaN),
                ]),
              )}
            />
          ))}
          {isEditable && <circle className="events-dot" cx={x(now)} cy={y(value)} r={4.5} />}
        </svg>
      )}
      {isEditable && (
        <p className={isOutside ? 'field-error' : 'hint'} role={isOutside ? 'alert' : undefined}>
          {isOutside ? text.outside(brief(reach)) : text.howToDraw}
        </p>
      )}
    </div>
  );
}
