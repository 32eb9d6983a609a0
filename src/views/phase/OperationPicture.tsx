import type { ReactNode } from 'react';
import { activations } from '../../engine/activations/table.ts';
import { INPUT } from '../../engine/declare/part.ts';
import type { Operation } from '../../engine/operations/table.ts';
import { pickedPlace } from '../../engine/run/trace.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { ChoicePicture, ThresholdPicture } from './ChoicePicture.tsx';
import { ColumnPicture } from './ColumnPicture.tsx';
import { ComplementPicture } from './ComplementPicture.tsx';
import { CurvePicture } from './CurvePicture.tsx';
import { FactorsPicture } from './FactorsPicture.tsx';
import { JoinPicture } from './JoinPicture.tsx';
import { PartsPicture } from './PartsPicture.tsx';
import { ProductsPicture } from './ProductsPicture.tsx';
import { RowPicture } from './RowPicture.tsx';
import { SharesPicture } from './SharesPicture.tsx';

/** An operation of the moment, in a picture of its own: one for each kind. */
export function OperationPicture({
  moment,
  operation,
}: {
  readonly moment: Moment;
  readonly operation: Operation;
}) {
  const words = useWords();
  const { caption, picture } = pictureOf(moment, operation);
  return (
    <>
      <figcaption>{caption(words)}</figcaption>
      {picture}
    </>
  );
}

interface Shown {
  readonly caption: (words: ReturnType<typeof useWords>) => string;
  readonly picture: ReactNode;
}

type Picture<O> = (moment: Moment, operation: O) => Shown;

const pictureOf = (moment: Moment, operation: Operation): Shown =>
  (pictures[operation.kind] as Picture<Operation>)(moment, operation);

function exponentials(moment: Moment): Shown {
  return {
    caption: ({ figure }) => figure.exponentials,
    picture: <SharesPicture moment={moment} />,
  };
}

const pictures: { readonly [O in Operation as O['kind']]: Picture<O> } = {
  times(moment, operation) {
    if (operation.of.value !== INPUT || moment.trace.input.kind !== 'symbols')
      return {
        caption: ({ figure }) => figure.products,
        picture: <ProductsPicture moment={moment} operation={operation} />,
      };
    const column = pickedPlace(moment.trace, moment.t);
    return {
      caption: ({ figure }) => (column < 0 ? figure.noColumn : figure.pickedColumn(column)),
      picture: <ColumnPicture moment={moment} operation={operation} column={column} />,
    };
  },
  sum: (moment, operation) => ({
    caption: ({ figure }) => figure.parts,
    picture: <PartsPicture moment={moment} operation={operation} />,
  }),
  multiply: (moment, operation) => ({
    caption: ({ figure }) => figure.factors,
    picture: <FactorsPicture moment={moment} operation={operation} />,
  }),
  complement: (moment, operation) => ({
    caption: ({ figure }) => figure.complement,
    picture: <ComplementPicture moment={moment} operation={operation} />,
  }),
  apply: (moment, operation) => ({
    caption: ({ figure }) => figure.curve(activations[operation.activation].label),
    picture: <CurvePicture moment={moment} operation={operation} />,
  }),
  join: (moment, operation) => ({
    caption: ({ figure }) => figure.joined,
    picture: <JoinPicture moment={moment} operation={operation} />,
  }),
  lookup(moment, operation) {
    const row = pickedPlace(moment.trace, moment.t);
    return {
      caption: ({ figure }) => (row < 0 ? figure.noRow : figure.lookedUp(row)),
      picture: <RowPicture moment={moment} operation={operation} row={row} />,
    };
  },
  exponentiate: exponentials,
  normalise: exponentials,
  largest: (moment, operation) => ({
    caption: ({ figure }) => figure.choice,
    picture: <ChoicePicture moment={moment} operation={operation} />,
  }),
  threshold: (moment, operation) => ({
    caption: ({ figure }) => figure.threshold,
    picture: <ThresholdPicture moment={moment} operation={operation} />,
  }),
};
