import type { ReactNode } from 'react';
import type { Operation } from '../../engine/declare.ts';
import { pickedPlace } from '../../engine/trace.ts';
import { useWords } from '../../language/useWords.ts';
import type { Moment } from '../../state/moment.ts';
import { activationOf } from './activationOf.ts';
import { ChoicePicture, ThresholdPicture } from './ChoicePicture.tsx';
import { ColumnPicture } from './ColumnPicture.tsx';
import { ComplementPicture } from './ComplementPicture.tsx';
import { CurvePicture } from './CurvePicture.tsx';
import { FactorsPicture } from './FactorsPicture.tsx';
import { PartsPicture } from './PartsPicture.tsx';
import { ProductsPicture } from './ProductsPicture.tsx';
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

type Caption = (words: ReturnType<typeof useWords>) => string;

function pictureOf(
  moment: Moment,
  operation: Operation,
): { readonly caption: Caption; readonly picture: ReactNode } {
  const { input } = moment.trace;
  switch (operation.kind) {
    case 'times': {
      if (operation.of.value !== 'x' || input.kind !== 'symbols')
        return {
          caption: ({ figure }) => figure.products,
          picture: <ProductsPicture moment={moment} operation={operation} />,
        };
      const column = pickedPlace(moment.trace, moment.t);
      return {
        caption: ({ figure }) => (column < 0 ? figure.noColumn : figure.pickedColumn(column)),
        picture: <ColumnPicture moment={moment} operation={operation} column={column} />,
      };
    }
    case 'sum':
      return {
        caption: ({ figure }) => figure.parts,
        picture: <PartsPicture moment={moment} operation={operation} />,
      };
    case 'multiply':
      return {
        caption: ({ figure }) => figure.factors,
        picture: <FactorsPicture moment={moment} operation={operation} />,
      };
    case 'complement':
      return {
        caption: ({ figure }) => figure.complement,
        picture: <ComplementPicture moment={moment} operation={operation} />,
      };
    case 'apply':
      return {
        caption: ({ figure }) => figure.curve(activationOf(operation, moment.trace.network).label),
        picture: <CurvePicture moment={moment} operation={operation} />,
      };
    case 'exponentiate':
    case 'normalise':
      return {
        caption: ({ figure }) => figure.exponentials,
        picture: <SharesPicture moment={moment} />,
      };
    case 'largest':
      return {
        caption: ({ figure }) => figure.choice,
        picture: <ChoicePicture moment={moment} operation={operation} />,
      };
    case 'threshold':
      return {
        caption: ({ figure }) => figure.threshold,
        picture: <ThresholdPicture moment={moment} operation={operation} />,
      };
  }
}
