import { useMemo } from 'react';
import { LOGITS, parameterLines } from '../../engine/back/backwardLine.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { type Address, readAddress, wholeOf } from '../../engine/explain/address.ts';
import { backwardTex, carryTex, parameterTex } from '../../engine/explain/backwardTex.ts';
import { divisorOf } from '../../engine/learn/targets.ts';
import { reachable } from '../../figures/reachable.ts';
import { Tex } from '../../figures/Tex.tsx';
import { useSize } from '../../figures/useSize.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withOutput, withUnit } from '../../scene/change/change.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { change } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import { BackWritten } from './BackWritten.tsx';
import { BoxRow } from './BoxRow.tsx';
import { boxItems, shownParameter } from './boxItems.ts';
import { layOutBoxes } from './boxLayout.ts';

/** Timesteps no sequence has: they stand in a formula for the present one and its neighbours, and are filled in. */
const NOW = 777_772;

/** How the gradient of the moment comes about, three times: in symbols, in boxes, and written out for one unit. */
export function BackEquation({ moment }: { readonly moment: BackMoment }) {
  const words = useWords();
  const text = useSection(gradientWords);
  const scene = useScene();
  const [ref, size] = useSize<HTMLDivElement>();
  const { gradient, t, phase, unit } = moment;
  const { network, steps } = gradient.trace;
  const scale = Math.max(1, Math.min(2, size.width / 820));
  const parameter = shownParameter(moment, scene.gradientView.weight);
  const items = useMemo(
    () => boxItems(moment, scene.gradientView.weight),
    [moment, scene.gradientView.weight],
  );
  const layout = layOutBoxes(items, { width: size.width - 30, height: size.height, scale });
  const isJudged = gradient.spec.steps.includes(t);
  const hasNext = t + 1 < steps;
  const { kind } = gradient.spec;
  const divisor = divisorOf(gradient.spec, vectorOf(network, LOGITS).size);
  const tex = useMemo(() => {
    const mark = markGradients(network);
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
  const isOfHead = (value: string) => vectorOf(network, value).part === 'head';
  const from =
    phase.value ?? parameterLines(network).find((line) => line.parameter === parameter)?.from;
  return (
    <section
      className="equation back-equation"
      data-picture="equation"
      aria-label={words.equation.title}
    >
      <div className="equation-tex" ref={reachable}>
        <Tex slots={slots}>{tex}</Tex>
      </div>
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

/** Marks the parts of a formula for KaTeX: the name they are pointed at by, and the colour they wear. */
const markGradients =
  (network: Network) =>
  (address: Address, tex: string): string => {
    const name = readAddress(wholeOf(address.replace(/^d:/, '')))?.name ?? '';
    const role =
      network.values.get(name)?.role ??
      network.parameters.get(name)?.role ??
      (name === 'target' ? 'y' : undefined);
    const coloured =
      role && !/\\htmlData/.test(tex) ? `\\htmlClass{tex-symbol role-${role}}{${tex}}` : tex;
    return `\\htmlData{at=${address}}{${coloured}}`;
  };
