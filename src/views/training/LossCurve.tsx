import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { telling } from '../../engine/explain/telling.ts';
import { axisOf } from '../../figures/chartAxis.ts';
import { pathOf } from '../../figures/pathOf.ts';
import { xIn } from '../../figures/pointerIn.ts';
import { thinned } from '../../figures/thinned.ts';
import { useSize } from '../../figures/useSize.ts';
import { trainingWords } from '../../language/training.ts';
import { useSection } from '../../language/useWords.ts';
import { type Curve, smoothed } from '../../state/curve.ts';
import { scrubTo, settleScrub } from '../../state/trainer.ts';
import { type SeenTraining, shownLossOf } from '../../state/trainSession.ts';
import './loss.css';

const HEIGHT = 92;
const PAD = { left: 2, right: 6, top: 6, bottom: 5 };

/** The loss of every update, with the moment that is shown; dragging brings another moment back. */
export function LossCurve({ session }: { readonly session: SeenTraining }) {
  const text = useSection(trainingWords);
  const [ref, { width }] = useSize<HTMLDivElement>();
  const dragging = useRef(false);
  const { curve, shown, diverged } = session;
  const { bundle, updates } = curve;
  const newest = session.kept.states.at(-1) ?? shown;
  const losses = useMemo(() => lossesOf(curve, newest), [curve, newest]);
  const bundles = curve.losses.length;
  const reach = { x: width - PAD.left - PAD.right, y: HEIGHT - PAD.top - PAD.bottom };
  // A loss that diverged leaves the picture: what came before keeps its shape.
  const judged = diverged?.of === 'loss' ? Math.floor(diverged.update / bundle) : losses.length;
  const axis = useMemo(
    () => axisOf([losses.subarray(0, Math.max(1, judged))], 'linear'),
    [losses, judged],
  );
  const x = (update: number) =>
    PAD.left + (Math.min(update, updates) / Math.max(1, updates)) * reach.x;
  const y = (loss: number) => PAD.top + (1 - axis.shareOf(loss)) * reach.y;
  // The loss of the network after so many updates; of a bundle, in its middle.
  const across = (n: number) =>
    n < bundles ? x(n * bundle + (Math.min(bundle, updates - n * bundle) - 1) / 2) : x(updates);
  const now = shownLossOf(session);
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    scrubTo(((xIn(event.currentTarget, event.clientX) - PAD.left) / reach.x) * updates);
  };
  const release = () => {
    dragging.current = false;
    settleScrub();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = momentAt(event.key, session);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    scrubTo(to);
    settleScrub();
  };
  return (
    <div className="loss-curve" data-picture="loss">
      <div
        ref={ref}
        className="loss-picture"
        role="slider"
        tabIndex={0}
        aria-label={text.curve}
        aria-valuemin={0}
        aria-valuemax={updates}
        aria-valuenow={shown.updates}
        aria-valuetext={text.read(
          shown.updates,
          now === null ? null : telling(Number(now.toPrecision(4))),
        )}
        title={text.scrubHint}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragging.current = true;
          scrub(event);
        }}
        onPointerMove={(event) => {
          if (dragging.current) scrub(event);
        }}
        onPointerUp={release}
        onPointerCancel={release}
      >
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            <line
              className="loss-floor"
              x1={0}
              x2={width}
              y1={HEIGHT - PAD.bottom + 0.5}
              y2={HEIGHT - PAD.bottom + 0.5}
            />
            <path className="loss-each" d={pathOf(thinned(losses, across, y))} />
            <path className="loss-line" d={pathOf(thinned(smoothed(losses), across, y))} />
            {diverged !== null && (
              <rect
                className="loss-strange"
                x={Math.max(0, x(diverged.update) - 6)}
                y={PAD.top}
                width={width - Math.max(0, x(diverged.update) - 6)}
                height={reach.y}
              />
            )}
            <line
              className="loss-at"
              x1={x(shown.updates)}
              x2={x(shown.updates)}
              y1={PAD.top}
              y2={HEIGHT - PAD.bottom}
            />
            {now !== null && Number.isFinite(now) && (
              <circle className="loss-dot" cx={x(shown.updates)} cy={y(now)} r="4" />
            )}
          </svg>
        )}
      </div>
      <p className="loss-reading">
        <span>{text.at(shown.updates, updates)}</span>
        {shown.measured && (
          <span>
            {text.norm} {telling(Number(shown.measured.norm.toPrecision(3)))}
          </span>
        )}
      </p>
    </div>
  );
}

/** The losses of the curve, and at its end that of the newest network where it is known. */
function lossesOf(curve: Curve, newest: SeenTraining['shown']): Float64Array {
  if (newest.updates !== curve.updates || !newest.measured) return curve.losses;
  return Float64Array.of(...curve.losses, newest.measured.loss);
}

/** Where a key leads: to the moment kept before or after, a tenth of the way, the start or the end. */
function momentAt(key: string, { kept, shown, curve }: SeenTraining): number | null {
  const { states } = kept;
  const tenth = Math.max(1, curve.updates / 10);
  const before = states.filter(({ updates }) => updates < shown.updates).at(-1);
  const after = states.find(({ updates }) => updates > shown.updates);
  const to: Record<string, number | undefined> = {
    ArrowLeft: before?.updates ?? 0,
    ArrowRight: after?.updates,
    PageDown: shown.updates - tenth,
    PageUp: shown.updates + tenth,
    Home: 0,
    End: curve.updates,
  };
  return (Object.hasOwn(to, key) ? to[key] : null) ?? null;
}
