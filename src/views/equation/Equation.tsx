import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { lineOf } from '../../engine/declare/equations.ts';
import { levelOf } from '../../engine/declare/levels.ts';
import { namePlace } from '../../engine/declare/namePlace.ts';
import { vectorOf } from '../../engine/declare/network.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { Equations } from '../../figures/Equations.tsx';
import type { EquationLine } from '../../figures/forms.ts';
import { glyph } from '../../figures/glyph.ts';
import { type StepOf, stepState } from '../../figures/markTerms.ts';
import { symbolText } from '../../figures/symbolText.ts';
import type { Slots } from '../../figures/Tex.tsx';
import { measureAhead } from '../../figures/texWidth.ts';
import { phaseName } from '../../language/cellWords.ts';
import { useWords } from '../../language/useWords.ts';
import { withValue } from '../../scene/change/change.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { FIRST_PHASE, phaseIdsAt } from '../../scene/read/cursor.ts';
import { networkOf, stepsOf, symbolsOf } from '../../scene/read/derive.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { type Moment, momentOf } from '../../state/moment.ts';
import { move } from '../../state/playback.ts';
import { type SceneAround, useSceneAround } from '../../state/useSceneAround.ts';
import { Operands } from './Operands.tsx';
import { AFTER, BEFORE, NOW, READ, stepLines } from './stepLines.ts';
import { ValueChoice } from './ValueChoice.tsx';
import { Written } from './Written.tsx';

/** The equations of the moment, of which each term is a step, what the step reads and makes in boxes, and one unit of it written out. */
export const Equation = () => <AtCursor {...useSceneAround()} />;

const AtCursor = memo(function AtCursor({ scene }: SceneAround) {
  const moment = momentOf(scene);
  const [isMeasuring, setMeasuring] = useState(false);
  return moment && !isMeasuring ? (
    <EquationOf scene={scene} moment={moment} />
  ) : (
    <Coming scene={scene} setMeasuring={setMeasuring} />
  );
});

/**
 * The place of equations whose numbers are on their way: they are typeset and measured, one at a time. Numbers that come sooner
 * wait for that, since all equations at once would hold the page.
 */
function Coming({
  scene,
  setMeasuring,
}: {
  readonly scene: Scene;
  readonly setMeasuring: (isMeasuring: boolean) => void;
}) {
  const network = networkOf(scene);
  const level = levelOf(network, scene.cursor);
  const { t } = scene.cursor;
  const slots = slotsAt(t, glyph(symbolsOf(scene)[t] ?? ''));
  const [isFirst, isLast] = [t === 0, t === stepsOf(scene) - 1];
  const isSymbol = scene.events === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths depend on how long the texts in the slots are.
  useEffect(() => {
    let isWanted = true;
    setMeasuring(true);
    void measureLines(stepLines(network, level, { isFirst, isLast }, isSymbol), slots).then(() => {
      if (isWanted) setMeasuring(false);
    });
    return () => {
      isWanted = false;
    };
  }, [network, level, isFirst, isLast, isSymbol, Object.values(slots).join().length]);
  return <div className="equation" />;
}

const slotsAt = (t: number, read: string): Slots => ({
  [NOW]: String(t),
  [BEFORE]: String(t - 1),
  [AFTER]: String(t + 1),
  [READ]: read,
});

/** Ends in any case: where they are wanted a failure is said. */
function measureLines(lines: readonly EquationLine[], slots: Slots): Promise<void> {
  const formulas = lines.flatMap(({ whole, symbol }) =>
    whole === null ? symbol : [whole, symbol],
  );
  return measureAhead(formulas, slots).catch(() => undefined);
}

function EquationOf({ scene, moment }: { readonly scene: Scene; readonly moment: Moment }) {
  const words = useWords();
  const { trace, t, phase, value } = moment;
  const { network } = trace;
  const [isFirst, isLast] = [t === 0, t === trace.steps - 1];
  const isSymbol = trace.input.kind === 'symbols';
  const level = levelOf(network, { phase });
  const lines = useMemo(
    () => stepLines(network, level, { isFirst, isLast }, isSymbol),
    [network, level, isFirst, isLast, isSymbol],
  );
  useEffect(() => {
    // Before they are come to: what there is no room for now, and the timesteps after the first.
    if (!isFirst) return;
    const coming = [true, false].flatMap((first) =>
      stepLines(network, level, { isFirst: first, isLast: false }, isSymbol),
    );
    void measureLines(coming, { [NOW]: '0', [BEFORE]: '0', [AFTER]: '0', [READ]: '0' });
  }, [network, level, isFirst, isSymbol]);
  const read = glyph(symbolsOf(scene)[t] ?? '');
  const slots = useMemo(() => slotsAt(t, read), [t, read]);
  const stepOf: StepOf = useCallback(
    (name) => {
      const order = phaseIdsAt(scene, t);
      const id = vectorOf(network, name).operation?.phase ?? FIRST_PHASE;
      const at = order.indexOf(id);
      if (at < 0) return null;
      const by = at - order.indexOf(phase);
      return {
        label: symbolText(
          `${phaseName(words, namePlace(network.spec, id))}: ${valueTex(network, name, t)}`,
        ),
        phase: id,
        state: stepState(by),
      };
    },
    [scene, network, t, phase, words],
  );
  const current = lineOf(network, value);
  const terms = lines.find(({ id }) => id === current)?.terms;
  return (
    <section className="equation" data-picture="equation" aria-label={words.equation.title}>
      <Equations
        label={words.transport.phases}
        lines={lines}
        current={current}
        step={value}
        stepOf={stepOf}
        onStep={goTo}
        slots={slots}
      />
      <Operands moment={moment} name="operands" />
      {moment.values.every((each) => terms?.has(each)) || <ValueChoice moment={moment} />}
      <Written moment={moment} />
    </section>
  );
}

/** To where a value is made, which then is what is looked at. */
const goTo = (value: string) =>
  move((scene) => {
    const moment = momentOf(scene);
    const phase = moment && vectorOf(moment.trace.network, value).operation?.phase;
    const there = moveTo(scene, scene.cursor.t, phase ?? FIRST_PHASE);
    return momentOf(there)?.value === value ? there : withValue(there, value);
  });
