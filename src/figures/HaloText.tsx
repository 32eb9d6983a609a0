import type { CSSProperties, ReactNode } from 'react';

/**
 * SVG text on a halo of its ground (the CSS variable `--halo`), which keeps it apart from the lines it stands on. The
 * halo is a copy of the whole text beneath it: with `paint-order` every span of a text would paint its own over the
 * letters before it, and an o would be read as a c.
 */
export function HaloText({
  x,
  y,
  fontSize,
  textAnchor,
  className,
  'data-at': at,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly textAnchor?: 'start' | 'middle' | 'end';
  readonly className: string;
  readonly 'data-at'?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <>
      <text
        x={x}
        y={y}
        fontSize={fontSize}
        textAnchor={textAnchor}
        className={`${className} halo`}
        style={HALO}
        aria-hidden
      >
        {children}
      </text>
      <text
        x={x}
        y={y}
        fontSize={fontSize}
        textAnchor={textAnchor}
        className={className}
        data-at={at}
      >
        {children}
      </text>
    </>
  );
}

/** As a style of its own, since the colours that rules give to texts are those of the letters. */
const HALO: CSSProperties = {
  fill: 'none',
  stroke: 'var(--halo)',
  strokeWidth: 4,
  strokeLinejoin: 'round',
  opacity: 1,
  pointerEvents: 'none',
};
