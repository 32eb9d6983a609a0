import { useState } from 'react';
import { vectorOf } from '../../engine/declare/network.ts';
import { anotherExercise, canBeDrawn } from '../../exercise/another.ts';
import { Choices } from '../../figures/Choices.tsx';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import { withAsk } from '../../scene/change/changeAsk.ts';
import { withFigure } from '../../scene/change/changeView.ts';
import { type Ask, MOST_ASKED } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { askableValues } from '../../scene/read/askable.ts';
import { networkOf, phaseValuesAt } from '../../scene/read/derive.ts';
import { backPlaceOf } from '../../state/backMoment.ts';
import { change } from '../../state/store.ts';
import { useScene } from '../../state/useStore.ts';
import styles from './AskPanel.module.css';
import { askedTex } from './symbols.ts';

/** Turns the moment on the stage round: what of it is asked for, of which entries, and with which weights. */
export function AskPanel() {
  const words = useSection(exerciseWords);
  const text = words.make;
  const scene = useScene();
  const network = networkOf(scene);
  const of = scene.figure === 'gradient' ? 'gradient' : 'value';
  const { t } = scene.cursor;
  const values = valuesNow(scene, of);
  const [chosen, setChosen] = useState<string | null>(null);
  const value = values.find((each) => each === chosen) ?? values.at(-1);
  const [isAll, setAll] = useState<'one' | 'all'>('one');
  const [as, setAs] = useState<Ask['as']>('number');
  const [given, setGiven] = useState<Ask['given']>('parts');
  const [weights, setWeights] = useState<'own' | 'coarse'>('own');
  const [hasNone, setHasNone] = useState(false);
  if (value === undefined) return <p className={styles.about}>{text.nothing}</p>;
  const { size, part } = vectorOf(network, value);
  const unit =
    part === 'cell' ? Math.min(scene.unit, size - 1) : Math.min(scene.output ?? 0, size - 1);
  const kind = as === 'larger' && size < 2 ? 'number' : as;
  const isOfAll = isAll === 'all' || kind === 'larger';
  const ask: Ask = {
    of,
    value,
    t,
    unit: isOfAll ? null : unit,
    given: kind === 'larger' ? 'parts' : given,
    as: kind,
  };
  const isTooMany = isOfAll && size > MOST_ASKED;
  const start = () => {
    const drawn =
      weights === 'coarse' && canBeDrawn(scene) ? anotherExercise(scene, ask, 0) : scene;
    setHasNone(drawn === null);
    if (!drawn) return;
    const figure = of === 'gradient' ? 'gradient' : 'chain';
    change(() => withAsk(withFigure(drawn, figure), ask), { push: true });
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <p className={styles.about}>{text.about}</p>
      <Choices
        label={text.value}
        value={value}
        options={values.map((each) => [
          each,
          <MarkdownLine key={each}>{`$${askedTex(network, ask, each)}$`}</MarkdownLine>,
        ])}
        onChange={setChosen}
      />
      {kind !== 'larger' && (
        <Choices
          label={text.unit}
          value={isAll}
          options={[
            ['one', `[${unit}]`],
            ['all', text.all],
          ]}
          onChange={setAll}
        />
      )}
      <Choices
        label={text.as}
        value={kind}
        options={[
          ['number', text.number],
          ['sign', text.sign],
          ...(size < 2 ? [] : ([['larger', text.larger]] as const)),
        ]}
        onChange={setAs}
      />
      {kind !== 'larger' && (
        <Choices
          label={text.from}
          value={given}
          options={[
            ['parts', text.parts],
            ['step', text.step],
          ]}
          onChange={setGiven}
        />
      )}
      {canBeDrawn(scene) && (
        <Choices
          label={text.weights}
          value={weights}
          options={[
            ['own', text.own],
            ['coarse', text.coarse],
          ]}
          onChange={setWeights}
        />
      )}
      {isTooMany && (
        <p className="field-error" role="alert">
          {text.tooMany(MOST_ASKED)}
        </p>
      )}
      {hasNone && (
        <p className="field-error" role="alert">
          {words.none}
        </p>
      )}
      <button type="submit" className={`action strong ${styles.start}`} disabled={isTooMany}>
        {text.start}
      </button>
    </form>
  );
}

/** What the moment makes; on the way back, whose gradient it finds. */
function valuesNow(scene: Scene, of: Ask['of']): readonly string[] {
  const known = askableValues(scene, of, scene.cursor.t);
  if (of === 'value')
    return phaseValuesAt(scene, scene.cursor).filter((value) => known.includes(value));
  const value = backPlaceOf(scene)?.phase.value;
  return value && known.includes(value) ? [value] : [];
}
