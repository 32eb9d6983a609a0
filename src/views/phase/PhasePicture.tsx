import type { ReactNode } from 'react';
import { pickedPlace } from '../../engine/trace.ts';
import { stagePart } from '../../figures/part.tsx';
import { useWords } from '../../language/useWords.ts';
import { type Moment, momentOf, operationAt } from '../../state/moment.ts';
import { useScene, useStore } from '../../state/useStore.ts';
import { activationOf } from './activationOf.ts';
import { ChoicePicture, ThresholdPicture } from './ChoicePicture.tsx';
import { ColumnPicture } from './ColumnPicture.tsx';
import { CurvePicture } from './CurvePicture.tsx';
import { LookupPicture } from './LookupPicture.tsx';
import { NumbersPicture } from './NumbersPicture.tsx';
import { PartsPicture } from './PartsPicture.tsx';
import { ProductsPicture } from './ProductsPicture.tsx';
import './phase.css';

// A first visit begins at the input, of a cell without gates.
const SharesPicture = stagePart(async () => (await import('./SharesPicture.tsx')).SharesPicture);
const FactorsPicture = stagePart(async () => (await import('./FactorsPicture.tsx')).FactorsPicture);
const ComplementPicture = stagePart(
  async () => (await import('./ComplementPicture.tsx')).ComplementPicture,
);

/** What the phase of the moment does, in a picture of its own: one for each kind of operation. */
export function PhasePicture() {
  const scene = useScene();
  const moment = momentOf(scene);
  const words = useWords();
  const isPassing = useStore((state) => state.scrubbing);
  if (!moment) return <div className="phase-picture" />;
  const { caption, picture } = pictureOf(moment);
  return (
    <figure
      className="phase-picture"
      data-picture="phase"
      // Another moment comes in anew; one that only flies past changes its numbers in place.
      key={`${isPassing ? 'passing' : moment.t} ${moment.phase} ${moment.value}`}
    >
      <figcaption>{caption(words)}</figcaption>
      {picture}
    </figure>
  );
}

type Caption = (words: ReturnType<typeof useWords>) => string;

function pictureOf(moment: Moment): { readonly caption: Caption; readonly picture: ReactNode } {
  const operation = operationAt(moment);
  const { input } = moment.trace;
  switch (operation?.kind) {
    case undefined:
      if (input.kind === 'vectors')
        return {
          caption: ({ far }) => far.readNumbers,
          picture: <NumbersPicture moment={moment} />,
        };
      return { caption: ({ figure }) => figure.lookup, picture: <LookupPicture moment={moment} /> };
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
        caption: ({ figure }) => figure.curve(labelOf(moment)),
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

function labelOf(moment: Moment): string {
  const operation = operationAt(moment);
  if (operation?.kind !== 'apply') return '';
  return activationOf(operation, moment.trace.network).label;
}
