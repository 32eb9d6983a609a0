import { useMemo } from 'react';
import { activations } from '../../engine/activations/table.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { telling, tellingBeyond } from '../../engine/explain/telling.ts';
import { fateOf } from '../../engine/measure/fate.ts';
import { Choices } from '../../figures/Choices.tsx';
import { LineChart } from '../../figures/LineChart.tsx';
import { MathText } from '../../figures/MathText.tsx';
import { useFrame } from '../../figures/useFrame.ts';
import { useSize } from '../../figures/useSize.ts';
import { growthWords } from '../../language/growth.ts';
import { useSection } from '../../language/useWords.ts';
import { withGrowthView } from '../../scene/change/changeGrowthView.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { move } from '../../state/playback.ts';
import { change } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import { Cobweb } from './Cobweb.tsx';
import { CURVES, growthsOf, leavingRows, MATRIX_STEPS, stageGrowth } from './curves.ts';
import { GrowthControls } from './GrowthControls.tsx';
import { GrowthTable } from './GrowthTable.tsx';
import { GrowthTransport } from './GrowthTransport.tsx';
import './growth.css';

/** Why tanh and not ReLU: one number multiplied again and again, its slope, its cobweb, and a matrix the same way. */
export function GrowthLab() {
  const text = useSection(growthWords);
  const scene = useScene();
  const [valuesRef, valuesSize] = useSize<HTMLDivElement>();
  const [slopesRef, slopesSize] = useSize<HTMLDivElement>();
  const [webRef, webSize] = useSize<HTMLDivElement>();
  const [matrixRef, matrixSize] = useSize<HTMLDivElement>();
  const { growth, growthView } = scene;
  const { at, chosen, scale } = growthView;
  const growths = growthsOf(growth, scene.numbers);
  const picked = growths.find(({ activation }) => activation === chosen) ?? growths[0];
  const stage = stageGrowth(networkOf(scene), weightsOf(scene));
  const go = useFrame((step: number) => move((old) => withGrowthView(old, { at: step })));
  const stay = useFrame(() => {});
  const read = (numbers: Float64Array, step: number, logs?: Float64Array) => {
    const first = numbers.findIndex((value) => !Number.isFinite(value));
    const number = numbers[step] ?? Number.NaN;
    const value = logs ? tellingBeyond(number, logs[step] ?? Number.NaN) : telling(number);
    return first >= 0 && step >= first ? text.since(value, first) : value;
  };
  const lines = (
    numbersOf: (i: number) => Float64Array,
    step: number,
    logsOf?: (i: number) => Float64Array | undefined,
  ) =>
    CURVES.map((activation, i) => ({
      id: activation,
      name: activations[activation].label,
      numbers: numbersOf(i),
      className: `f-${activation}`,
      reading: read(numbersOf(i), step, logsOf?.(i)),
    }));
  const none = useMemo(() => new Float64Array(1), []);
  const valueLines = lines(
    (i) => growths[i]?.growth.values ?? none,
    at,
    (i) => growths[i]?.growth.valueLogs,
  );
  const slopeLines = lines(
    (i) => growths[i]?.growth.products ?? none,
    at,
    (i) => growths[i]?.growth.productLogs,
  );
  const matrixStep = Math.min(at, MATRIX_STEPS);
  const matrixLines = stage ? lines((i) => stage.norms[i]?.norms ?? none, matrixStep) : [];
  if (!picked) return null;
  const name = activations[chosen].label;
  return (
    <div className="growth">
      <GrowthControls scene={scene} />
      <div className="growth-room">
        <div className="growth-figures" data-picture="growth">
          <figure className="growth-values" data-picture="growth-values">
            <figcaption>
              <strong>{text.values}</strong>{' '}
              {text.caption(
                name,
                telling(growth.w),
                telling(growth.start),
                at,
                tellingBeyond(
                  picked.growth.values[at] ?? Number.NaN,
                  picked.growth.valueLogs[at] ?? Number.NaN,
                ),
              )}
            </figcaption>
            <div ref={valuesRef}>
              {valuesSize.width > 0 && (
                <LineChart
                  {...valuesSize}
                  series={valueLines}
                  scale={scale}
                  at={at}
                  onAt={go}
                  label={text.valuesLabel}
                />
              )}
            </div>
          </figure>
          <figure className="growth-slopes" data-picture="growth-slopes">
            <figcaption>
              <strong>{text.slopes}</strong> {text.slopesCaption}
            </figcaption>
            <div ref={slopesRef}>
              {slopesSize.width > 0 && (
                <LineChart
                  {...slopesSize}
                  series={slopeLines}
                  scale="log"
                  at={at}
                  onAt={go}
                  label={text.slopesLabel}
                />
              )}
            </div>
          </figure>
          <figure className="growth-web" data-picture="growth-web">
            <figcaption>
              <Choices
                label={text.cobweb}
                value={chosen}
                options={CURVES.map((id) => [id, activations[id].label] as const)}
                onChange={(id) => change((old) => withGrowthView(old, { chosen: id }))}
              />
            </figcaption>
            <div ref={webRef}>
              {webSize.width > 0 && (
                <Cobweb
                  activation={chosen}
                  w={growth.w}
                  growth={picked.growth}
                  at={at}
                  size={Math.min(webSize.width, webSize.height)}
                />
              )}
            </div>
            <p className="growth-fate" aria-live="polite">
              {text.fate(
                name,
                telling(growth.w),
                fateOf(picked.growth.values, picked.growth.valueLogs),
                brief,
                scene.numbers === 'float32' ? 32 : 64,
              )}
            </p>
          </figure>
          <figure className="growth-matrix" data-picture="growth-matrix">
            <figcaption>
              <strong>{text.matrix}</strong>{' '}
              {stage && <MathText>{text.matrixCaption(stage.size, brief(stage.radius))}</MathText>}
            </figcaption>
            <div ref={matrixRef}>
              {stage && matrixSize.width > 0 && (
                <LineChart
                  {...matrixSize}
                  series={matrixLines}
                  scale="log"
                  at={matrixStep}
                  onAt={growth.steps >= MATRIX_STEPS ? go : stay}
                  label={text.matrixLabel}
                />
              )}
            </div>
          </figure>
          <GrowthTable
            growths={growths}
            leaving={leavingRows(growth)}
            at={at}
            steps={growth.steps}
          />
        </div>
      </div>
      <GrowthTransport scene={scene} />
    </div>
  );
}
