import type { ComponentProps, RefObject } from 'react';
import { FarCanvas } from './FarCanvas.tsx';
import { type FarRun, useFarColours, useFarPicture } from './useFarPicture.ts';

/** The run as a heatmap, painted in the colours that an element around it wears. */
export function FarFigure({
  within,
  run,
  ...place
}: Pick<ComponentProps<typeof FarCanvas>, 'layout' | 'axis'> & {
  readonly within: RefObject<Element | null>;
  readonly run: FarRun;
}) {
  const look = useFarColours(within);
  const picture = useFarPicture(look, run);
  return picture && look && <FarCanvas {...place} picture={picture} colours={look.colours} />;
}
