import type { HeadTable, PhaseWords } from '../sections/cells.ts';
import type { Story, ToldMoment } from '../story.ts';
import { at } from './cells/gated.ts';
import { plural } from './plural.ts';
import { symbolNames } from './symbolNames.ts';

/** The logits, with which every head begins. */
const logits: Readonly<Record<'wy' | 'by', PhaseWords>> = {
  wy: {
    name: 'W_y h',
    told: (m) => ({ heading: 'From state to answer', ...weighed(m) }),
  },
  by: {
    name: 'add bias',
    told: (m) => ({ heading: 'Add the output bias', ...weighed(m) }),
  },
};

const choose: PhaseWords = { name: 'choose', told: chosen, saysNaN: true };

export const heads: HeadTable = {
  softmax: {
    name: 'softmax',
    about: 'One of many: the logits become probabilities that add up to 1.',
    answers: 'one of many (softmax)',
    phases: {
      ...logits,
      softmax: {
        name: 'softmax',
        told: (m) => ({
          heading: 'Logits become probabilities',
          text: `The exponential of each logit is divided by the sum of all of them. The results ${
            m.isAboveZero
              ? `are above 0${m.isWrittenAsZero ? ', even where they round to 0.00,' : ''} and add up to 1.`
              : 'add up to 1; some are too small for the computer, and have become 0.'
          }`,
          spoken:
            m.tied > 1
              ? `${at(m)}: ${m.tied} outputs are equally probable, ${m.answerValue} each`
              : `${at(m)}: most probable is ${m.answer}, ${m.answerValue}`,
        }),
      },
      choose,
    },
  },
  sigmoid: {
    name: 'sigmoid',
    about: 'Yes or no: each output is a probability of its own.',
    answers: 'yes or no (sigmoid)',
    phases: {
      ...logits,
      sigmoid: {
        name: 'sigmoid',
        told: (m) => ({
          heading: 'A logit becomes a probability',
          text:
            m.outputs === 1
              ? 'The sigmoid squeezes the logit between 0 and 1: the probability of yes.'
              : 'The sigmoid squeezes each logit between 0 and 1: every output is a yes-or-no question of its own.',
          spoken:
            m.outputs === 1
              ? `${at(m)}: the probability is ${m.answerValue}`
              : `${at(m)}: the largest probability is that of ${m.answer}, ${m.answerValue}`,
        }),
      },
      choose,
    },
  },
  linear: {
    name: 'linear',
    about: 'Numbers: W_y turns the hidden state directly into the answer.',
    answers: 'numbers',
    phases: logits,
  },
};

/** What W_y makes of the state. */
function weighed(m: ToldMoment): Pick<Story, 'text' | 'spoken'> {
  const isLast = m.phase === 'by' || !m.hasBias;
  const multiplied = `${at(m)}: W y times the hidden state`;
  const logits = {
    text: `A hidden state is not an answer yet. W_y turns it into one number for each of ${plural(m.outputs, 'output')}: the logits.`,
    spoken: `${at(m)}: the largest logit is that of ${m.answer}`,
  };
  const logit = {
    text: 'A hidden state is not an answer yet. W_y turns it into a single number, the logit: above 0 it will mean yes.',
    spoken: isLast ? `${at(m)}: the logit is ${m.logit}` : multiplied,
  };
  const told: Readonly<Record<ToldMoment['says'], Pick<Story, 'text' | 'spoken'>>> = {
    next: logits,
    symbol: logits,
    class: logits,
    yesNo: logit,
    questions: logits,
    numbers: {
      text:
        m.outputs === 1
          ? 'W_y turns the hidden state into one number: that is the answer, just as it is.'
          : `W_y turns the hidden state into ${m.outputs} numbers: they are the answer, just as they are.`,
      spoken: !isLast
        ? multiplied
        : m.outputs === 1
          ? `${at(m)}: the answer is ${m.answerValue}`
          : `${at(m)}: of ${m.outputs} numbers, the largest is ${m.answer}, ${m.answerValue}`,
    },
    scores: {
      text: `W_y turns the hidden state into one number for each of ${plural(m.outputs, symbolNames[m.symbolKind])}: that is the answer, just as it is.`,
      spoken: isLast
        ? `${at(m)}: the largest number is that of ${m.answer}, ${m.answerValue}`
        : multiplied,
    },
  };
  const { text, spoken } = told[m.says];
  if (!m.hasBias) return { text, spoken };
  const isAnswer = m.says === 'numbers' || m.says === 'scores';
  const name = isAnswer ? 'answer' : m.says === 'yesNo' ? 'logit' : 'logits';
  return m.phase === 'by'
    ? {
        text: `The bias is added to what W_y made of the hidden state: that is the ${name}.`,
        spoken,
      }
    : {
        text: `W_y multiplies the hidden state. With the bias added, this becomes the ${name}.`,
        spoken: multiplied,
      };
}

function chosen(m: ToldMoment): Story {
  if (!m.isAnswered)
    return {
      heading: 'There is no answer',
      text: 'The numbers have become NaN, so nothing can be chosen.',
      spoken: `${at(m)}: the numbers are NaN, there is no answer`,
    };
  const oneHot =
    m.tied > 1
      ? `${m.tied} outputs share the largest probability; the first of them becomes 1, all others 0: a one-hot answer.`
      : 'The largest probability becomes 1, all others 0: a one-hot answer.';
  const drawn =
    m.temperature > 0
      ? ` When it writes on, it samples from the probabilities at temperature ${m.temperature} instead.`
      : '';
  const symbol = {
    heading: `The answer: “${m.answer}”`,
    spoken: `${at(m)}: the answer is ${m.answer}, probability ${m.answerValue}`,
  };
  const verdict = m.isYes ? 'yes' : 'no';
  const number = { heading: `The answer: ${m.answerValue}`, text: '', spoken: symbol.spoken };
  const told: Readonly<Record<ToldMoment['says'], Story>> = {
    next: { ...symbol, text: `${oneHot} The network says “${m.answer}” comes next.${drawn}` },
    symbol: { ...symbol, text: `${oneHot} The network answers “${m.answer}”.` },
    class: {
      heading: `The answer: ${m.answer}`,
      text: `${oneHot} Of ${plural(m.outputs, 'class', 'classes')}, the network chooses ${m.answer}.`,
      spoken: symbol.spoken,
    },
    yesNo: {
      heading: `The answer: ${verdict}`,
      text: 'Above 0.5 the answer is yes, otherwise no.',
      spoken: `${at(m)}: probability ${m.answerValue}, the answer is ${verdict}`,
    },
    questions: {
      heading: 'Choose yes or no',
      text: 'Each output answers a question of its own: above 0.5 the answer is yes, otherwise no.',
      spoken: `${at(m)}: the largest probability is that of ${m.answer}, ${m.answerValue}, and the answer to it is ${verdict}`,
    },
    numbers: number,
    scores: number,
  };
  return told[m.says];
}
