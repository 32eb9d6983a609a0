import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import { Curves } from '../../lesson/learn/Curves.tsx';
import { Formulas } from '../../lesson/learn/Formulas.tsx';
import { Points } from '../../lesson/learn/Points.tsx';
import { Prose } from '../../lesson/learn/Prose.tsx';
import { QuestionBox } from '../../lesson/learn/QuestionBox.tsx';
import { seeing } from '../../lesson/see.ts';
import { tellStep } from '../../lesson/tellStep.ts';
import { useScene } from '../../state/useStore.ts';
import { askOn, type ShownSlide } from '../shown.ts';
import { Title, usePicture } from '../Written.tsx';
import { AskedQuestion } from './AskedQuestion.tsx';
import styles from './Caption.module.css';
import { Hands } from './Hands.tsx';
import { useHeldAnswer } from './useHeldAnswer.ts';

/** The few words of a slide; its numbers are those of the scene as it is, and its symbols point at the figure. */
export function Caption({
  slide,
  untitled,
}: {
  readonly slide: ShownSlide;
  readonly untitled: string;
}) {
  const scene = useScene();
  const see = seeing(scene);
  const { step } = slide;
  const { changed, speaksOfOwn } = useSection(learnWords);
  const isOfOwn = step !== null && tellStep(step, see).isOfOwn;
  const { chosen, isHeld, choose, tell } = useHeldAnswer();
  const picture = usePicture();
  const ask = askOn(slide, scene);
  return (
    <header className={styles.words} data-part="words" data-asks={ask ? '' : undefined}>
      {isOfOwn && (
        <p className={styles.ofOwn} role="status">
          {changed} {speaksOfOwn}
        </p>
      )}
      <h1>
        <Title>{slide.title || untitled}</Title>
      </h1>
      {step?.formula && <Formulas see={see} values={step.formula} />}
      {step?.curves && <Curves ids={step.curves} />}
      {step?.points && <Points see={see} />}
      <Prose see={see} isLong draw={{ picture }}>
        {slide.tell?.(scene) ?? slide.text}
      </Prose>
      {ask && <AskedQuestion scene={scene} ask={ask} />}
      {step?.question && (
        <QuestionBox
          key={slide.address}
          question={step.question}
          see={see}
          onTerm={noGlossary}
          heading="h2"
          choice={[chosen, choose]}
          held={{ isHeld, tell }}
          below={(answers) => <Hands answers={answers} />}
        />
      )}
    </header>
  );
}

/** On a slide the terms are told by whoever speaks. */
const noGlossary = () => {};
