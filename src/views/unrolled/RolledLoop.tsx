import { startOf, strideOf } from '../../engine/declare/readStep.ts';
import { MathLabel } from '../../figures/MathLabel.tsx';
import { useWords } from '../../language/useWords.ts';
import { useMover } from '../../state/motion.ts';
import { edgesOf } from './edgesOf.ts';
import { type ChainLayout, levelLayout, loopOf } from './layout.ts';
import { cellHalfWidth, openVectors } from './openCell.ts';
import type { ColumnProgress, LevelRun } from './part.ts';

/** The loop of the folded cell: what comes out goes in again, one timestep later. */
export function RolledLoop({
  level: { level, network, shown },
  layout: whole,
  x,
  strength,
  progress,
  t,
  isTold: isTopmost,
}: {
  readonly level: LevelRun;
  /** Of the whole column. */
  readonly layout: ChainLayout;
  readonly x: number;
  /** 1: folded; 0: gone. */
  readonly strength: number;
  /** Of the level. */
  readonly progress: ColumnProgress;
  readonly t: number;
  /** Whether it is told what the loop is: beside one of the levels. */
  readonly isTold: boolean;
}) {
  const words = useWords();
  const layout = levelLayout(whole, level);
  const { state, scale } = layout;
  const halfWidth = cellHalfWidth(openVectors(network, progress, t, shown, layout).length, layout);
  const incoming = edgesOf(network, shown).state;
  const middle = (state.top + state.bottom) / 2;
  const edge = x + halfWidth + 6 * scale;
  const spread = Math.min(34 * scale, (state.bottom - state.top) * 0.32);
  const reach = 92 * scale * (0.35 + 0.65 * strength);
  const out = middle - spread;
  const back = middle + spread;
  const path = `M ${edge} ${out} C ${edge + reach * 1.3} ${out - spread}, ${edge + reach * 1.3} ${back + spread}, ${edge + 11 * scale} ${back}`;
  const isTold = isTopmost && loopOf(layout).isTold;
  const head = 7 * scale;
  const before = t - strideOf(network, network.ports.state);
  return (
    <g className="loop role-h" opacity={strength} data-at={incoming?.at(t)} ref={useMover()}>
      <path className="loop-line" d={path} />
      <path className="loop-pulse" d={path} />
      <polygon
        className="arrow-head"
        points={`${edge},${back} ${edge + head * 1.7},${back - head * 0.75} ${edge + head * 1.4},${back + head * 1.05}`}
      />
      <MathLabel
        x={edge + reach + 12 * scale}
        y={middle - 2 * scale}
        size={19 * scale}
        tone="h"
        anchor="start"
      >
        {incoming?.symbol(t) ?? ''}
      </MathLabel>
      <text
        className="loop-note"
        x={edge + reach + 12 * scale}
        y={middle + 20 * scale}
        fontSize={12.5 * scale}
      >
        {before >= 0 && before < layout.steps
          ? words.stage.fromStep(before)
          : startOf(network, network.ports.state) === null
            ? words.stage.noPrevious
            : words.stage.start}
      </text>
      {isTold && (
        <text
          className="loop-note"
          x={edge + reach + 12 * scale}
          y={middle + 42 * scale}
          fontSize={12.5 * scale}
        >
          {words.stage.oneCell}
        </text>
      )}
    </g>
  );
}
