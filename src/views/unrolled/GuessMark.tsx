import { headOf } from '../../engine/declare/network.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { percent } from '../../engine/explain/decimal.ts';
import { emsOf, fitted } from '../../figures/fitted.ts';
import { stagePart } from '../../figures/part.tsx';
import { useRested } from '../../figures/passing.ts';
import { typeSize } from '../../figures/typeSize.ts';
import { useWords } from '../../language/useWords.ts';
import { type Guess, guessAt } from './guess.ts';
import type { ChainLayout } from './layout.ts';
import { opensOn } from './opensOn.ts';
import type { PartProps } from './part.ts';
import { useTold } from './useTold.ts';

// Most networks give one answer.
const SeveralAnswers = stagePart(async () => (await import('./SeveralAnswers.tsx')).SeveralAnswers);

/** Width of a digit for its font size. */
const DIGIT = 0.6;

/** What a timestep answers, at a glance: a letter (a word, a number) and how sure it is; several answers as small bars. */
export function GuessMark(props: PartProps) {
  return props.trace.network.spec.head === null ? null : <Answered {...props} />;
}

function Answered({ t, layout, trace, progress, outputLabels, onGo, onOpen }: PartProps) {
  const words = useWords();
  const { output, pitch } = layout;
  const { answer: value } = headOf(trace.network);
  const found = useTold(trace, t);
  const told = found === 'waiting' ? null : found;
  const guess = found === 'waiting' ? null : guessAt(trace, t, outputLabels, told);
  const said = guess?.share == null ? (guess?.text ?? '') : percent(guess.share);
  const name = useRested({
    at: guess ? unitAddress(value, t, guess.index) : vectorAddress(value, t),
    label: guess ? words.say.output(guess.name, said) : words.say.vector(value, t),
  });
  return (
    <g
      className={`guess role-y ${progress.kind}`}
      role="img"
      tabIndex={progress.kind === 'now' ? 0 : -1}
      aria-label={name.label}
      data-at={name.at}
      onClick={() => onGo(t)}
      {...opensOn(t, 'y', onOpen)}
    >
      <rect
        className="time-reach"
        x={-pitch / 2}
        y={output.top}
        width={pitch}
        height={output.bottom - output.top}
      />
      {guess ? (
        <Said guess={guess} layout={layout} />
      ) : (
        found !== 'waiting' && (
          <SeveralAnswers t={t} layout={layout} trace={trace} value={value} told={told} />
        )
      )}
    </g>
  );
}

/** One answer: its text on the column's line, its bar and its percentage beside it, or below a word. */
function Said({
  guess: { text, share },
  layout: { output, pitch, scale, letter },
}: {
  readonly guess: Guess;
  readonly layout: ChainLayout;
}) {
  const small = typeSize(13 * scale);
  const isWord = emsOf(text) * letter > pitch * 0.4;
  const word = fitted(text, pitch * 0.88, isWord ? typeSize(letter * 0.75) : letter, 12);
  const base = output.top + (isWord ? word.fontSize * 0.82 : letter * 0.92);
  const isShown = share !== null;
  const told = isShown ? percent(share) : '';
  const toldWidth = told.length * small * DIGIT + 4 * scale;
  const bar = isWord
    ? { x: -pitch * 0.24, y: base + 7 * scale, width: pitch * 0.48 - toldWidth, height: 6 * scale }
    : {
        x: word.width / 2 + 5 * scale,
        y: base - letter * 0.76,
        width: 7 * scale,
        height: letter * 0.78,
      };
  const end = bar.x + bar.width + 4 * scale;
  const filled = isWord
    ? { ...bar, width: bar.width * (share ?? 0) }
    : { ...bar, y: bar.y + bar.height * (1 - (share ?? 0)), height: bar.height * (share ?? 0) };
  return (
    <>
      <text className="guess-text" x={0} y={base} fontSize={word.fontSize}>
        {word.text}
      </text>
      {isShown && bar.width > 0 && (
        <>
          <rect className="guess-track" {...bar} rx={2} />
          <rect className="guess-bar" {...filled} rx={2} />
          {end + toldWidth <= pitch / 2 && (
            <text
              className="guess-share"
              x={end}
              y={isWord ? bar.y + bar.height / 2 + small * 0.36 : base}
              fontSize={small}
            >
              {told}
            </text>
          )}
        </>
      )}
    </>
  );
}
