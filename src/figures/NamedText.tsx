import { MathText } from './MathText.tsx';
import type { Tone } from './tone.ts';

/** Running text in which some names wear the colour of what they name. */
export function NamedText({
  children,
  tones,
}: {
  readonly children: string;
  readonly tones: ReadonlyMap<string, Tone>;
}) {
  if (tones.size === 0) return <MathText>{children}</MathText>;
  const parts = children.split(new RegExp(`(${[...tones.keys()].join('|')})`, 'i'));
  return parts.map((part, i) => {
    const tone = tones.get(part.toLowerCase());
    return tone ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
      <strong key={i} className={`gate-name role-${tone}`}>
        {part}
      </strong>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places.
      <MathText key={i}>{part}</MathText>
    );
  });
}
