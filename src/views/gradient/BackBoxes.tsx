import { useMemo } from 'react';
import { parameterLines } from '../../engine/back/backwardLine.ts';
import { vectorOf } from '../../engine/declare/network.ts';
import { useSize } from '../../figures/useSize.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection } from '../../language/useWords.ts';
import { withOutput, withUnit } from '../../scene/change/change.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { change } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import { BoxRow } from './BoxRow.tsx';
import { boxItems, shownParameter } from './boxItems.ts';
import { type BoxLayout, HEAD, layOutBoxes } from './boxLayout.ts';

/** How many times as large as usual a row may be. */
const LARGER = [2, 1.8, 1.6, 1.4, 1.2];
/** Height of its rows and size of its digits at scale 1, of a larger one. */
const LEAST_ROW = 26;
const LEAST_DIGITS = 11;

/** What the moment finds on the way back, and all that it finds it from, in boxes. */
export function BackBoxes({
  moment,
  isLarge = false,
  leastWidth = 0,
}: {
  readonly moment: BackMoment;
  /** Whether it is drawn as large as there is room, for a whole hall. */
  readonly isLarge?: boolean;
  /** Where there is less room than this, the row keeps it and is moved sideways. */
  readonly leastWidth?: number;
}) {
  const text = useSection(gradientWords);
  const { gradientView } = useScene();
  const [ref, size] = useSize<HTMLDivElement>();
  const { gradient, t, phase, unit } = moment;
  const { network } = gradient.trace;
  const usual = Math.max(1, size.rem / 16);
  const items = useMemo(() => boxItems(moment, gradientView.weight), [moment, gradientView.weight]);
  const room = { width: Math.max(size.width, leastWidth) - 30, height: size.height };
  const at = (times: number) => {
    const scale = usual * times;
    return { scale, layout: layOutBoxes(items, { ...room, scale }) };
  };
  const isRoomy = ({ layout, scale }: { readonly layout: BoxLayout; readonly scale: number }) =>
    layout.width <= room.width &&
    layout.rowHeight >= LEAST_ROW * scale &&
    HEAD * scale < room.height &&
    (layout.digits === 0 || layout.digits >= LEAST_DIGITS * scale);
  const { layout, scale } =
    (isLarge && size.width >= leastWidth ? LARGER.map(at) : []).find(isRoomy) ?? at(1);
  const isOfHead = (value: string) => vectorOf(network, value).part === 'head';
  const parameter = shownParameter(moment, gradientView.weight);
  const from =
    phase.value ?? parameterLines(network).find((line) => line.parameter === parameter)?.from;
  return (
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
  );
}
