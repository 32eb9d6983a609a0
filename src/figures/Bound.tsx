import { withParticles } from './withParticles.ts';

/** Running text in which a Korean particle stays on the line of the word, bracket or quote that it belongs to. */
export function Bound({ children }: { readonly children: string }) {
  return withParticles(children).map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places.
      <span key={i} className="on-one-line">
        {piece}
      </span>
    ),
  );
}
