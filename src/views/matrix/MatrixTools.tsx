import { useState } from 'react';
import type { ParameterSlot } from '../../engine/declare/network.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { SliderField } from '../../figures/SliderField.tsx';
import { useDraft } from '../../figures/useDraft.ts';
import { matrixWords } from '../../language/matrix.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { type RowFill, withFill, withRow, withScaled } from '../../scene/change/changeWeights.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';
import { change, settle, store } from '../../state/store.ts';
import { noteMeasure } from './measures.ts';
import { useMeasure } from './useMeasure.ts';

const KINDS = ['identity', 'orthogonal', 'zero'] as const;
/** Of what a vector (a bias, peephole weights) can be set to, all but 0 is meant for a matrix. */
const OF_VECTOR = ['zero'] as const;
const LEAST_RADIUS = 1e-9;

/** Sets a row or the whole of a parameter, and shows (and scales) how much it lets a vector grow. */
export function MatrixTools({
  slot,
  weights,
  row,
  onMessage,
}: {
  readonly slot: ParameterSlot;
  readonly weights: Float64Array;
  readonly row: number;
  readonly onMessage: (text: string) => void;
}) {
  const words = useWords();
  const text = useSection(matrixWords);
  const [isRow, setRow] = useState(false);
  const [factor, setFactor] = useDraft(`factor of ${slot.name}`, '0.9', () => true);
  const { name, rows, columns } = slot;
  const isVector = slot.isVector;
  const isSquare = rows === columns && rows > 0 && !isVector;
  const once = (act: (scene: Scene) => Scene, what: string) => {
    settle();
    change(act);
    onMessage(what);
  };
  const fill = (kind: (typeof KINDS)[number]) =>
    once(
      (old) => (isRow ? withRow(old, name, row, kind) : withFill(old, name, kind, 1)),
      text.set(text.kinds[kind], isRow ? row : null),
    );
  const by = readDecimal(factor);
  const scale = () =>
    once(
      (old) =>
        isRow
          ? withRow(old, name, row, { factor: by } satisfies RowFill)
          : withScaled(old, name, by),
      text.scaled(by, isRow ? row : null),
    );
  return (
    <div className="matrix-tools">
      {isSquare && <Radius slot={slot} weights={weights} />}
      {!isVector && <Stretch slot={slot} weights={weights} />}
      <fieldset className="matrix-scope">
        <legend className="visually-hidden">{text.scope}</legend>
        <label className={isRow ? undefined : 'chosen'}>
          <input type="radio" checked={!isRow} onChange={() => setRow(false)} />
          {text.whole}
        </label>
        <label className={isRow ? 'chosen' : undefined}>
          <input type="radio" checked={isRow} onChange={() => setRow(true)} />
          {text.row(row)}
        </label>
      </fieldset>
      <div className="chips">
        {(isVector ? OF_VECTOR : KINDS).map((kind) => (
          <button key={kind} type="button" className="chip" onClick={() => fill(kind)}>
            {text.kinds[kind]}
          </button>
        ))}
        <span className="matrix-factor">
          <button type="button" className="chip" disabled={!Number.isFinite(by)} onClick={scale}>
            ×
          </button>
          <input
            inputMode="decimal"
            aria-label={text.factor}
            aria-invalid={!Number.isFinite(by)}
            value={factor}
            onChange={(event) => setFactor(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && Number.isFinite(by)) scale();
            }}
          />
        </span>
      </div>
      {!Number.isFinite(by) && (
        <p className="field-error" role="alert">
          {words.equation.notANumber(factor.slice(0, 20))}
        </p>
      )}
    </div>
  );
}

/** How much the matrix stretches a vector at most. */
function Stretch({
  slot,
  weights,
}: {
  readonly slot: ParameterSlot;
  readonly weights: Float64Array;
}) {
  const text = useSection(matrixWords);
  const sigma = useMeasure('stretch', weights, slot);
  return (
    <p className="matrix-sigma">
      {text.sigma} {sigma === null ? '…' : <b>{brief(sigma)}</b>}
    </p>
  );
}

/** The spectral radius, and a slider that scales the matrix to another. */
function Radius({
  slot,
  weights,
}: {
  readonly slot: ParameterSlot;
  readonly weights: Float64Array;
}) {
  const text = useSection(matrixWords);
  const { name } = slot;
  const radius = useMeasure('radius', weights, slot);
  if (radius === null) return <p className="matrix-sigma">{text.radius} …</p>;
  if (!(radius > LEAST_RADIUS))
    return (
      <p className="matrix-sigma">
        {text.radius} <b>{brief(radius)}</b> <span>{text.noRadius}</span>
      </p>
    );
  return (
    <SliderField
      label={text.radius}
      value={Number(radius.toFixed(4))}
      least={0.05}
      most={2}
      step={0.01}
      read={readDecimal}
      write={(value) => value.toFixed(2)}
      problemOf={(value) => (value > 0 && value <= 100 ? null : text.badRadius)}
      onChange={(wanted) => {
        change((old) => withScaled(old, name, wanted / radius), { kind: `radius ${name}` });
        noteMeasure(weightsOf(store.getState().scene), 'radius', name, wanted);
      }}
      onSettle={settle}
    />
  );
}
