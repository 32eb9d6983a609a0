import { encode } from 'uqr';
import styles from './Code.module.css';

/** A QR code: its modules, row by row. */
export interface QrCode {
  /** Modules a side, without the quiet zone. */
  readonly size: number;
  readonly rows: readonly (readonly boolean[])[];
}

/** Modules of white that a reader needs around the code. */
const QUIET = 4;

/** The QR code of a text, or null where it is longer than any code holds. */
export function codeOf(text: string): QrCode | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: 0 });
    return { size, rows: data };
  } catch {
    return null;
  }
}

/** A QR code, black on white in every theme. */
export function Code({ code, label }: { readonly code: QrCode; readonly label: string }) {
  const { size, rows } = code;
  const side = size + 2 * QUIET;
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles.code}
      data-part="code"
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
