import { useMemo } from 'react';
import { backPhasesAt } from '../../engine/back/backPhases.ts';
import { parameterLines } from '../../engine/back/backwardLine.ts';
import { vectorOf } from '../../engine/declare/network.ts';
import { backwardTex, carryTex, parameterTex } from '../../engine/explain/backwardTex.ts';
import { divisorOf } from '../../engine/learn/targets.ts';
import { Equations } from '../../figures/Equations.tsx';
import { type StepOf, stepState } from '../../figures/markTerms.ts';
import { symbolText } from '../../figures/symbolText.ts';
import { useSize } from '../../figures/useSize.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withOutput, withUnit } from '../../scene/change/change.ts';
import { moveBackTo } from '../../scene/walk/backWalk.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { move } from '../../state/playback.ts';
import { change } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import { BackWritten } from './BackWritten.tsx';
import { BoxRow } from './BoxRow.tsx';
import { backLines, markGradients, NOW } from './backLines.ts';
import { boxItems, shownParameter } from './boxItems.ts';
import { layOutBoxes } from './boxLayout.ts';
import { phaseSymbol } from './phaseSymbol.ts';

/**
 * The steps back through the timestep, of which each is gone to by its symbol; how the gradient of the moment comes about,
 * in symbols, in boxes, and written out for one unit.
 */
export function BackEquation({ moment }: { readonly moment: BackMoment }) {
  const words = useWords();
  const text = useSection(gradientWords);
  const scene = useScene();
  const [ref, size] = useSize<HTMLDivElement>();
  const { gradient, t, phase, unit } = moment;
  const { network, steps } = gradient.trace;
  const scale = Math.max(1, size.rem / 16);
  const parameter = shownParameter(moment, scene.gradientView.weight);
  const items = useMemo(
    () => boxItems(moment, scene.gradientView.weight),
    [moment, scene.gradientView.weight],
  );
  const layout = layOutBoxes(items, { width: size.width - 30, height: size.height, scale });
  const isJudged = gradient.spec.steps.includes(t);
  const hasNext = t + 1 < steps;
  const { kind } = gradient.spec;
  const divisor = divisorOf(gradient.spec, network.spec.sizes.output);
  const tex = useMemo(() => {
    const mark = markGradients(network, phase);
    if (phase.value === null) return parameterTex(network, parameter, mark);
    const options = { t: NOW, hasNext, loss: isJudged ? { kind } : null, divisor, mark };
    return phase.kind === 'carry'
      ? carryTex(network, phase.value, options)
      : backwardTex(network, phase.value, options);
  }, [network, phase, parameter, hasNext, isJudged, kind, divisor]);
  const slots = useMemo(
    () => ({ [NOW]: String(t), [NOW + 1]: String(t + 1), [NOW - 1]: String(t - 1) }),
    [t],
  );
  const present = useMemo(() => backPhasesAt(network, t), [network, t]);
  const lines = useMemo(
    () => backLines(network, present, phase.id, tex),
    [network, present, phase, tex],
  );
  const stepOf: StepOf = (id) => {
    const at = present.findIndex((each) => each.id === id);
    const step = present[at];
    if (!step) return null;
    const by = at - present.findIndex((each) => each.id === phase.id);
    return {
      label: symbolText(phaseSymbol(network, step).tex),
      phase: id,
      state: stepState(by),
    };
  };
  const isOfHead = (value: string) => vectorOf(network, value).part === 'head';
  const from =
    phase.value ?? parameterLines(network).find((line) => line.parameter === parameter)?.from;
  return (
    <section
      className="equation back-equation"
      data-picture="equation"
      aria-label={words.equation.title}
    >
      <Equations
        label={text.phases}
        lines={lines}
        current={phase.id}
        step={phase.id}
        stepOf={stepOf}
        onStep={(id) => move((old) => moveBackTo(old, old.cursor.t, id))}
        slots={slots}
      />
      <div className="equation-boxes" ref={ref}>
        {size.width > 0 && (
          <BoxRow
            items={items}
            layout={layout}
            height={size.height}
            scale={scale}
            unit={unit}
            t={t}
            label={text.phases}
            version={gradient}
            onPick={(row) =>
              change((old) =>
                from !== undefined && isOfHead(from) ? withOutput(old, row) : withUnit(old, row),
              )
            }
          />
        )}
      </div>
      <BackWritten moment={moment} parameter={parameter} />
    </section>
  );
}
