import { memo, type SVGProps } from 'react';
import { fitted } from './fitted.ts';

/** A text of a picture that keeps to its width: where its end is left out, pointing at it shows the whole. */
export const FittedText = memo(function FittedText({
  width,
  fontSize: size,
  least,
  children,
  ...place
}: Omit<SVGProps<SVGTextElement>, 'children' | 'fontSize' | 'width'> & {
  readonly width: number;
  readonly fontSize: number;
  /** How small it may become before it is shortened. */
  readonly least?: number;
  readonly children: string;
}) {
  const { text, fontSize } = fitted(children, width, size, least);
  const written = (
    <text {...place} fontSize={fontSize}>
      {text}
    </text>
  );
  if (text === children) return written;
  return (
    <g>
      <title>{children}</title>
      {written}
    </g>
  );
});
