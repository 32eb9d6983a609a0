import type { Broken, Moment, Story } from '../story.ts';
import { far } from './far.ts';
import { plural } from './plural.ts';

/** What happens in a phase, told to a student. */
export function tell(m: Moment): Story {
  const time = `t = ${m.t}`;
  const unit = `hidden unit ${m.unit}`;
  switch (m.phase) {
    case 'x':
      if (m.columns !== null)
        return {
          heading: far.readNumbers,
          text: far.readText(m.columns),
          spoken: `${time}: reads ${m.symbol}`,
        };
      return m.place < 0
        ? {
            heading: `“${m.symbol}” is unknown`,
            text: 'The network has no place for this symbol, so it reads a vector of zeros.',
            spoken: `${time}: unknown symbol ${m.symbol}, read as a vector of zeros`,
          }
        : {
            heading: `Read “${m.symbol}”`,
            text: `A network cannot see letters. It reads a one-hot vector instead: of its ${plural(m.vocabulary, 'place')}, only place ${m.place} is 1.`,
            spoken: `${time}: symbol ${m.symbol}, one-hot at place ${m.place}`,
          };
    case 'wx':
      return {
        heading: 'Multiply the input by W_x',
        text:
          m.columns !== null
            ? far.productText
            : m.place < 0
              ? 'A vector of zeros gives zeros, whatever it is multiplied by.'
              : `A one-hot vector picks column ${m.place} of W_x. This is what the symbol itself adds to the sum.`,
        spoken:
          m.columns !== null
            ? `${time}: W x times x`
            : m.place < 0
              ? `${time}: W x times x is all zeros`
              : `${time}: W x times x is column ${m.place} of W x`,
      };
    case 'wh':
      return {
        heading: 'Multiply the previous state by W_h',
        text: 'The hidden state of the previous timestep comes back in: this arrow is what makes the network recurrent. W_h is the same at every timestep.',
        spoken: `${time}: W h times the hidden state of t = ${m.t - 1}`,
      };
    case 'sum':
      return {
        heading: 'Add them up',
        text:
          m.t === 0
            ? 'The bias is added to the product of the input, unit by unit. There is no previous state yet.'
            : `The products of the input and of the previous state are added, unit by unit${m.hasBias ? ', with the bias' : ''}.`,
        spoken: `${time}, ${unit}: the sum is ${m.a}`,
      };
    case 'f':
      return {
        heading: `Through ${m.activation}`,
        text: activated(m),
        spoken: `${time}, ${unit}: ${m.activation} of ${m.a} is ${m.h}`,
      };
    case 'wy':
    case 'by':
      return {
        heading: m.phase === 'by' ? 'Add the output bias' : 'From state to answer',
        ...weighed(m, time),
      };
    case 'softmax':
      return {
        heading: 'Scores become probabilities',
        text: `The exponential of each logit is divided by the sum of all of them. The results ${
          m.isAboveZero
            ? 'are above 0 and add up to 1.'
            : 'add up to 1; some are too small for the computer, and have become 0.'
        }`,
        spoken:
          m.tied > 1
            ? `${time}: ${m.tied} outputs are equally probable, ${m.answerValue} each`
            : `${time}: most probable is ${m.answer}, ${m.answerValue}`,
      };
    case 'sigmoid':
      return {
        heading: 'A score becomes a probability',
        text:
          m.outputs === 1
            ? 'The sigmoid squeezes the logit between 0 and 1: the probability of yes.'
            : 'The sigmoid squeezes each logit between 0 and 1: every output is a yes-or-no question of its own.',
        spoken:
          m.outputs === 1
            ? `${time}: the probability is ${m.answerValue}`
            : `${time}: the largest probability is that of ${m.answer}, ${m.answerValue}`,
      };
    case 'choose':
      return chosen(m, time);
    default:
      return { heading: m.phase, text: '', spoken: `${time}: ${m.phase}` };
  }
}

export const broken: Broken = {
  text: 'Some of these numbers are NaN, “not a number”: others before them grew beyond what a computer can hold, and nothing can be computed from those.',
  spoken: (t) => `t = ${t}: some of these numbers are NaN`,
};

/** What the activation makes of the sum, as the run has it. */
function activated({ t, hasBias, isZero }: Moment): string {
  const made = `The activation turns the sum into the ${t === 0 ? 'first hidden state, h_0' : 'new hidden state'}`;
  if (isZero)
    return `${made}. Every unit of it is 0: to the next timestep this is as if nothing had been read.`;
  return t === 0
    ? `${made}. There is no previous state, so it comes from the input ${hasBias ? 'and the bias' : 'alone'}.`
    : `${made}. It is computed from what was just read and from the previous state, and so from everything since t = 0.`;
}

/** What W_y makes of the state. */
function weighed(m: Moment, time: string): Pick<Story, 'text' | 'spoken'> {
  const isLast = m.phase === 'by' || !m.hasBias;
  const multiplied = `${time}: W y times the hidden state`;
  const logits = {
    text: `A hidden state is not an answer yet. W_y turns it into one score for each of ${plural(m.outputs, 'output')}: the logits.`,
    spoken: `${time}: the largest logit is that of ${m.answer}`,
  };
  const logit = {
    text: 'A hidden state is not an answer yet. W_y turns it into a single score, the logit: above 0 it will mean yes.',
    spoken: isLast ? `${time}: the logit is ${m.logit}` : multiplied,
  };
  const told: Readonly<Record<Moment['says'], Pick<Story, 'text' | 'spoken'>>> = {
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
          ? `${time}: the answer is ${m.answerValue}`
          : `${time}: of ${m.outputs} numbers, the largest is ${m.answer}, ${m.answerValue}`,
    },
    scores: {
      text: `W_y turns the hidden state into one number for each of ${plural(m.outputs, 'symbol')}: that is the answer, just as it is.`,
      spoken: isLast
        ? `${time}: the largest number is that of ${m.answer}, ${m.answerValue}`
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

function chosen(m: Moment, time: string): Story {
  if (!m.isAnswered)
    return {
      heading: 'There is no answer',
      text: 'The numbers grew until they became NaN, so nothing can be chosen.',
      spoken: `${time}: the numbers are NaN, there is no answer`,
    };
  const oneHot =
    m.tied > 1
      ? `${m.tied} outputs share the largest probability; the first of them becomes 1, all others 0: a one-hot answer.`
      : 'The largest probability becomes 1, all others 0: a one-hot answer.';
  const drawn =
    m.temperature > 0
      ? ` Writing on, it draws from the probabilities at temperature ${m.temperature} instead.`
      : '';
  const symbol = {
    heading: `The answer: “${m.answer}”`,
    spoken: `${time}: the answer is ${m.answer}, probability ${m.answerValue}`,
  };
  const verdict = m.isYes ? 'yes' : 'no';
  const number = { heading: `The answer: ${m.answerValue}`, text: '', spoken: symbol.spoken };
  const told: Readonly<Record<Moment['says'], Story>> = {
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
      spoken: `${time}: probability ${m.answerValue}, the answer is ${verdict}`,
    },
    questions: {
      heading: 'Choose yes or no',
      text: 'Each output answers a question of its own: above 0.5 the answer is yes, otherwise no.',
      spoken: `${time}: the largest probability is that of ${m.answer}, ${m.answerValue}, and the answer to it is ${verdict}`,
    },
    numbers: number,
    scores: number,
  };
  return told[m.says];
}
