import { readSymbol } from './readSymbol.ts';
import type { Tone } from './tone.ts';

/** A mathematical symbol such as `W_h h_{1}` in running text, set like the formulas. */
export function MathLine({
  children,
  tone,
}: {
  readonly children: string;
  /** Whose colour it wears. */
  readonly tone: Tone | null;
}) {
  return (
    <span className={tone ? `math-text tex-symbol role-${tone}` : 'math-text'}>
      {readSymbol(children).map(({ text, isSub, isSuper, isUpright, arrow }, i) => {
        const Tag = isSub ? 'sub' : isSuper ? 'sup' : 'span';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a symbol never move.
          <Tag key={i} data-over={arrow}>
            {isUpright ? text : <i>{text}</i>}
          </Tag>
        );
      })}
    </span>
  );
}
