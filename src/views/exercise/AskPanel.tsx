import { useState } from 'react';
import { anotherExercise, canBeDrawn } from '../../exercise/another.ts';
import { Choices } from '../../figures/Choices.tsx';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import { withAsk } from '../../scene/change/changeAsk.ts';
import { withFigure } from '../../scene/change/changeView.ts';
import {
  ALL,
  type Ask,
  isTopic,
  MOST_ASKED,
  type TopicId,
  topics,
} from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { askableNames, askableSize, askableValues } from '../../scene/read/askable.ts';
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
  const { t } = scene.cursor;
  const isBack = scene.figure === 'gradient';
  const [about, setAbout] = useState<'moment' | TopicId>('moment');
  const of = about === 'moment' ? (isBack ? 'gradient' : 'value') : about;
  const topic = isTopic(of) ? of : null;
  const values = isTopic(of) ? askableNames(scene, of, 0) : valuesNow(scene, of);
  const [chosen, setChosen] = useState<string | null>(null);
  const value = values.find((each) => each === chosen) ?? values.at(topic ? 0 : -1);
  const [isAll, setAll] = useState<'one' | 'all'>('one');
  const [as, setAs] = useState<Ask['as']>('number');
  const [given, setGiven] = useState<Ask['given']>('parts');
  const [compared, setCompared] = useState('');
  const [weights, setWeights] = useState<'own' | 'coarse'>('own');
  const [hasNone, setHasNone] = useState(false);
  const head = (
    <>
      <p className={styles.about}>{text.about}</p>
      <label>
        <span>{text.topic}</span>{' '}
        <select
          value={about}
          onChange={({ target }) => {
            setAbout(target.value as typeof about);
            setHasNone(false);
          }}
        >
          <option value="moment">{text.moment}</option>
          {topics
            .filter((id) => askableNames(scene, id, 0).length > 0)
            .map((id) => (
              <option key={id} value={id}>
                {words.topics[id].menu}
              </option>
            ))}
        </select>
      </label>
    </>
  );
  if (value === undefined)
    return (
      <div className={styles.panel}>
        {head}
        <p className={styles.about}>{text.nothing}</p>
      </div>
    );
  const size = askableSize(scene, value);
  const unit = unitIn(scene, value, size);
  const others = isTopic(of) ? [] : askableValues(scene, of, t).filter((each) => each !== value);
  const than = others.find((each) => each === compared);
  const kind = topic || (as === 'larger' && size < 2 && others.length === 0) ? 'number' : as;
  const isPair = kind === 'larger' && (than !== undefined || size < 2);
  const isOfAll = isPair ? false : isAll === 'all' || kind === 'larger';
  const other = than ?? others[0];
  const ask: Ask = {
    of,
    value,
    t,
    unit: isOfAll && !topic ? null : unit,
    given: kind === 'larger' || topic ? 'parts' : given,
    as: kind,
    than:
      isPair && other !== undefined
        ? { value: other, unit: unitIn(scene, other, askableSize(scene, other)) }
        : null,
  };
  const isTooMany = isOfAll && !topic && size > MOST_ASKED;
  const start = () => {
    const drawn =
      weights === 'coarse' && canBeDrawn(scene) ? anotherExercise(scene, ask, 0) : scene;
    setHasNone(drawn === null);
    if (!drawn) return;
    const figure = of === 'gradient' ? 'gradient' : 'chain';
    change(() => withAsk(withFigure(drawn, figure), ask), { push: true });
  };
  const named = (each: string) =>
    [each, <AskedSymbol key={each} scene={scene} ask={ask} value={each} />] as const;
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      {head}
      {(!topic || values.length > 1) && (
        <Choices
          label={topic ? text.parameter : text.value}
          value={value}
          options={values.map(named)}
          onChange={setChosen}
        />
      )}
      {!topic && kind !== 'larger' && (
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
      {!topic && (
        <Choices
          label={text.as}
          value={kind}
          options={[
            ['number', text.number],
            ['sign', text.sign],
            ...(size < 2 && others.length === 0 ? [] : ([['larger', text.larger]] as const)),
          ]}
          onChange={setAs}
        />
      )}
      {kind === 'larger' && (
        <Choices
          label={text.than}
          value={than ?? (size < 2 ? (other ?? '') : '')}
          options={[...(size < 2 ? [] : ([['', text.entries]] as const)), ...others.map(named)]}
          onChange={setCompared}
        />
      )}
      {!topic && kind !== 'larger' && (
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

/** A value, its gradient, or a parameter, by its symbol. */
function AskedSymbol({
  scene,
  ask,
  value,
}: {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly value: string;
}) {
  const words = useSection(exerciseWords);
  const network = networkOf(scene);
  if (value === ALL) return words.make.all;
  const slot = network.parameters.get(value);
  return (
    <MarkdownLine>{`$${slot && isTopic(ask.of) ? slot.symbol : askedTex(network, ask, value)}$`}</MarkdownLine>
  );
}

/** The entry that is looked at, as far as a value has so many. */
const unitIn = (scene: Scene, value: string, size: number): number => {
  const isOfHead = networkOf(scene).values.get(value)?.part === 'head';
  return Math.min(isOfHead ? (scene.output ?? 0) : scene.unit, size - 1);
};

/** What the moment makes; on the way back, whose gradient it finds. */
function valuesNow(scene: Scene, of: 'value' | 'gradient'): readonly string[] {
  const known = askableValues(scene, of, scene.cursor.t);
  if (of === 'value')
    return phaseValuesAt(scene, scene.cursor).filter((value) => known.includes(value));
  const value = backPlaceOf(scene)?.phase.value;
  return value && known.includes(value) ? [value] : [];
}
