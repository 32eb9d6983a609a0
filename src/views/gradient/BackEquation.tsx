import { useMemo } from 'react';
import { backPhasesAt } from '../../engine/back/backPhases.ts';
import type { GradientTerm } from '../../engine/back/backwardLine.ts';
import { isTermThere } from '../../engine/back/termNumbers.ts';
import { backwardTex, carryTex, parameterTex } from '../../engine/explain/backwardTex.ts';
import { divisorOf } from '../../engine/learn/targets.ts';
import { Equations } from '../../figures/Equations.tsx';
import { type StepOf, stepState } from '../../figures/markTerms.ts';
import { symbolText } from '../../figures/symbolText.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { moveBackTo } from '../../scene/walk/backWalk.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { move } from '../../state/playback.ts';
import { useScene } from '../../state/useStore.ts';
import { BackBoxes } from './BackBoxes.tsx';
import { BackWritten } from './BackWritten.tsx';
import { backLines, markGradients, NOW } from './backLines.ts';
import { shownParameter } from './boxItems.ts';
import { phaseSymbol } from './phaseSymbol.ts';

/**
 * The steps back through the timestep, of which each is gone to by its symbol; how the gradient of the moment comes about,
 * in symbols, in boxes, and written out for one unit.
 */
export function BackEquation({ moment }: { readonly moment: BackMoment }) {
  const words = useWords();
  const text = useSection(gradientWords);
  const scene = useScene();
  const { gradient, t, phase } = moment;
  const { network, steps } = gradient.trace;
  const parameter = shownParameter(moment, scene.gradientView.weight);
  const isJudged = gradient.spec.steps.includes(t);
  const { kind } = gradient.spec;
  const divisor = divisorOf(gradient.spec, network.spec.sizes.output);
  const tex = useMemo(() => {
    const mark = markGradients(network, phase);
    if (phase.value === null) return parameterTex(network, parameter, mark);
    const options = {
      t: NOW,
      steps,
      isThere: (term: GradientTerm) => isTermThere(network, term, t, steps),
      loss: isJudged ? { kind } : null,
      divisor,
      mark,
    };
    return phase.kind === 'carry'
      ? carryTex(network, phase.value, options)
      : backwardTex(network, phase.value, options);
  }, [network, phase, parameter, t, steps, isJudged, kind, divisor]);
  const slots = useMemo(
    () => ({ [NOW]: String(t), [NOW + 1]: String(t + 1), [NOW - 1]: String(t - 1) }),
    [t],
  );
  const present = useMemo(() => backPhasesAt(network, t, steps), [network, t, steps]);
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
      <BackBoxes moment={moment} />
      <BackWritten moment={moment} parameter={parameter} />
    </section>
  );
}
