import type { GradientTrace } from '../../engine/back/gradientTrace.ts';
import { significant } from '../../engine/explain/significant.ts';
import { shownSteps, stepAt, type TimeAxis, xAt } from '../../figures/time/axis.ts';
import { Unspoken } from '../../figures/Unspoken.tsx';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import type { GradientLayout } from './layout.ts';
import { useTargetNames } from './useTargetNames.ts';

/** The loss of each timestep that is judged, as a bar with its target; a click chooses what is judged. */
export function LossRow({
  gradient,
  scene,
  layout,
  axis,
  onJudge,
}: {
  readonly gradient: GradientTrace;
  readonly scene: Scene;
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly onJudge: (t: number, isAdded: boolean) => void;
}) {
  const text = useSection(gradientWords);
  const nameOf = useTargetNames(scene, gradient.spec);
  const { perStep } = gradient;
  const { loss: band, pitch, column, scale, left, right } = layout;
  let most = 0;
  for (const loss of perStep) if (Number.isFinite(loss)) most = Math.max(most, loss);
  const height = band.bottom - band.top;
  const isNear = pitch >= 54 * scale;
  const width = Math.max(1, isNear ? Math.min(10 * scale, column) : column * 0.86);
  // Of a network that answers once there is nothing to choose.
  const isChosen = scene.answersAt === 'every';
  return (
    <g className="losses">
      <line className="loss-ground" x1={left} x2={right} y1={band.bottom} y2={band.bottom} />
      {shownSteps(axis).map((t) => {
        const loss = perStep[t] as number;
        const x = xAt(axis, t);
        if (Number.isNaN(loss) && !gradient.spec.steps.includes(t))
          return pitch < 5 || !isChosen ? null : (
            <circle
              key={t}
              className="loss-none"
              cx={x}
              cy={band.bottom}
              r={Math.min(2.6 * scale, pitch / 3)}
            />
          );
        const share = Number.isFinite(loss) ? loss / (most || 1) : 1;
        const bar = Math.max(2, share * (isNear ? height * 0.92 : height));
        return (
          <g key={t} className={Number.isFinite(loss) ? 'loss-step' : 'loss-step strange'}>
            <rect
              className="loss-bar"
              x={isNear ? x - width / 2 - 22 * scale : x - width / 2}
              y={band.bottom - bar}
              width={width}
              height={bar}
              rx={Math.min(2, width / 3)}
            />
            {isNear && (
              <>
                <text
                  className="loss-target"
                  x={x - 12 * scale}
                  y={band.bottom - 17 * scale}
                  fontSize={14 * scale}
                >
                  → {nameOf(t)}
                </text>
                <text
                  className="loss-number"
                  x={x - 12 * scale}
                  y={band.bottom - 3 * scale}
                  fontSize={12 * scale}
                >
                  {significant(loss, 3)}
                </text>
              </>
            )}
          </g>
        );
      })}
      {isChosen && (
        <Unspoken>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the panel has the same choice for the keyboard. */}
          <rect
            className="loss-reach"
            x={left}
            y={band.top - 6 * scale}
            width={right - left}
            height={height + 14 * scale}
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              const t = stepAt(
                axis,
                left + ((event.clientX - box.left) / box.width) * (right - left),
              );
              const isAdded = event.shiftKey || event.metaKey || event.ctrlKey;
              if (t !== null) onJudge(t, isAdded || scene.gradient.at.kind === 'masked');
            }}
          >
            <title>{text.judge}</title>
          </rect>
        </Unspoken>
      )}
    </g>
  );
}
