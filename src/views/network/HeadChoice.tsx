import { useId } from 'react';
import { type HeadId, heads } from '../../engine/declare/heads.ts';
import { type AnswersAt, answerTimes, isHighestBoth } from '../../engine/declare/layers.ts';
import { Choices } from '../../figures/Choices.tsx';
import { useWords } from '../../language/useWords.ts';
import { whenHint } from '../../language/words.ts';
import { withAnswersAt, withHead } from '../../scene/change/changeNetwork.ts';
import { withAnswers } from '../../scene/change/withAnswers.ts';
import type { StillScene } from '../../scene/document/scene.ts';
import { change } from '../../state/store.ts';

/** How the network answers: one of many, yes or no, numbers. */
export function HeadChoice({ scene }: { readonly scene: StillScene }) {
  const words = useWords();
  const field = useId();
  return (
    <>
      <Choices<HeadId>
        label={words.settings.head}
        value={scene.head}
        options={(Object.keys(heads) as HeadId[]).map((id) => [id, words.heads[id].name])}
        onChange={(next) => change((old) => withHead(old, next))}
      />
      <p className="hint">{words.heads[scene.head].about}</p>
      <WhenChoice scene={scene} />
      {typeof scene.outputs === 'number' && scene.outputs > 1 && (
        <div className="field">
          <label htmlFor={field}>{words.settings.answers}</label>
          <input
            id={field}
            type="text"
            defaultValue={scene.answers.join(', ')}
            key={scene.answers.join(', ')}
            placeholder={words.settings.answersHint}
            autoComplete="off"
            spellCheck={false}
            onBlur={({ target }) => change((old) => withAnswers(old, target.value))}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Enter') currentTarget.blur();
            }}
          />
        </div>
      )}
    </>
  );
}

/** At which timesteps it answers, and where there are two directions what the last answer is made from. */
function WhenChoice({ scene }: { readonly scene: StillScene }) {
  const words = useWords().settings.answersAt;
  const { title, names } = words;
  const times = answerTimes(scene);
  // What one direction ends with is there at the last timestep.
  const answersAt = times.includes(scene.answersAt) ? scene.answersAt : 'last';
  return (
    <>
      <Choices<AnswersAt>
        label={title}
        value={answersAt}
        options={times.map((id) => [id, names[id]])}
        onChange={(next) => change((old) => withAnswersAt(old, next), { push: true })}
      />
      {answersAt !== 'every' && (
        <p className="hint">{whenHint(words, answersAt, isHighestBoth(scene))}</p>
      )}
    </>
  );
}
