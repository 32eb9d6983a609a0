import { headOf } from '../../engine/declare/network.ts';
import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { percent } from '../../engine/explain/decimal.ts';
import { stagePart } from '../../figures/part.tsx';
import { useRested } from '../../figures/passing.ts';
import { useWords } from '../../language/useWords.ts';
import { type Guess, guessAt } from './guess.ts';
import { placeGuess } from './guessPlace.ts';
import type { ChainLayout } from './layout.ts';
import { opensOn } from './opensOn.ts';
import type { PartProps } from './part.ts';
import { useTold } from './useTold.ts';

// Most networks give one answer.
const SeveralAnswers = stagePart(async () => (await import('./SeveralAnswers.tsx')).SeveralAnswers);

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

function Said({ guess, layout }: { readonly guess: Guess; readonly layout: ChainLayout }) {
  const { word, base, bar, filled, told, small } = placeGuess(guess, layout);
  return (
    <>
      <text className="guess-text" x={0} y={base} fontSize={word.fontSize}>
        {word.text}
      </text>
      {bar && filled && (
        <>
          <rect className="guess-track" {...bar} rx={2} />
          <rect className="guess-bar" {...filled} rx={2} />
        </>
      )}
      {told && (
        <text className="guess-share" x={told.x} y={told.y} fontSize={small}>
          {told.text}
        </text>
      )}
    </>
  );
}
