import { stagePart } from '../part.tsx';
import type { TimeBarProps } from './TimeBar.tsx';

/** A sequence that is wholly in view needs none. */
const TimeBar = stagePart<TimeBarProps>(async () => (await import('./TimeBar.tsx')).TimeBar);

/** The part of the sequence that is in view, as a bar to drag; there where not all of it is. */
export const TimeScroll = (props: TimeBarProps) =>
  props.steps - props.shown.span > 0.01 && <TimeBar {...props} />;
