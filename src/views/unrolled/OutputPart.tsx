import { stagePart } from '../../figures/part.tsx';
import { isOpen } from './opened.ts';
import type { PartProps } from './part.ts';
import { shownOutput } from './shownOutput.ts';

// A first visit has answered nothing yet.
const GuessMark = stagePart(async () => (await import('./GuessMark.tsx')).GuessMark);
export const fetchGuess = GuessMark.fetch;

// Only from near do all outputs stand there by themselves.
const OutputBars = stagePart(async () => (await import('./OutputBars.tsx')).OutputBars);

/** The output of a timestep: an empty place until it is made, then the guess; from near all outputs. */
export function OutputPart(props: PartProps) {
  const { layout, trace, progress, opened } = props;
  const { output, letter } = layout;
  if (layout.isWide && progress.kind !== 'ghost')
    return (
      <>
        {(progress.kind === 'done' || shownOutput(trace.network, progress)?.isChosen) && (
          <GuessMark {...props} />
        )}
        <OutputBars {...props} />
      </>
    );
  if (layout.isOpen && progress.kind !== 'ghost') return <OutputBars {...props} />;
  if (progress.kind === 'done')
    return isOpen('y', trace, layout, progress, opened) ? null : <GuessMark {...props} />;
  if (trace.network.spec.head === null) return null;
  if (isOpen('y', trace, layout, progress, null)) return null;
  return (
    <rect
      className="quiet-place"
      x={-letter * 0.6}
      y={output.top}
      width={letter * 1.2}
      height={output.bottom - output.top}
      rx={6}
    />
  );
}
