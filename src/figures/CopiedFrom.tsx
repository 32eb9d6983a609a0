import { MathLine } from './MathLine.tsx';

/** The name of a number that another one was taken from as it stands. */
export function CopiedFrom({
  of: { symbol, place, address },
}: {
  readonly of: { readonly symbol: string; readonly place: string; readonly address: string };
}) {
  return (
    <span data-at={address}>
      <MathLine tone={null}>{symbol}</MathLine>[{place}]
    </span>
  );
}
