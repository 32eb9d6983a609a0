import type { Moment, Story } from '../story.ts';
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
            text: `A network cannot see letters. It reads a one-hot vector instead: of its ${m.vocabulary} symbols, only place ${m.place} is 1.`,
            spoken: `${time}: symbol ${m.symbol}, one-hot at place ${m.place}`,
          };
    case 'wx':
      return {
        heading: 'Multiply the input by W_x',
        text:
          m.columns !== null
            ? far.productText
            : m.place < 0
              ? 'A vector of zeros stays zero, whatever it is multiplied by.'
              : `A one-hot vector picks column ${m.place} of W_x. This is what the symbol itself adds to the hidden state.`,
        spoken:
          m.columns !== null
            ? `${time}: W x times x`
            : `${time}: W x times x is column ${m.place} of W x`,
      };
    case 'wh':
      return {
        heading: 'Multiply the state before by W_h',
        text: 'The hidden state of the step before comes back in: this arrow is what makes the network recurrent. W_h is the same at every timestep.',
        spoken: `${time}: W h times the hidden state of t = ${m.t - 1}`,
      };
    case 'sum':
      return {
        heading: 'Add the two',
        text: `What just came in and what was read so far are added, unit by unit${m.hasBias ? ', with the bias' : ''}.`,
        spoken: `${time}, ${unit}: the sum is ${m.a}`,
      };
    case 'f':
      return {
        heading: `Through ${m.activation}`,
        text:
          m.t === 0
            ? 'The activation turns the sum into the first hidden state, h_0. With no state before it, the input alone has made it.'
            : 'The activation turns the sum into the new hidden state. It holds a little of every symbol since t = 0.',
        spoken: `${time}, ${unit}: ${m.activation} of ${m.a} is ${m.h}`,
      };
    case 'wy':
    case 'by':
      return {
        heading: m.phase === 'by' ? 'Add the output bias' : 'From state to answer',
        text: `A hidden state is not an answer yet. W_y turns it into one score for each of ${plural(m.outputs, 'output')}: the logits.`,
        spoken: `${time}: the largest logit is that of ${m.answer}`,
      };
    case 'softmax':
      return {
        heading: 'Scores become probabilities',
        text: 'Each logit goes through the exponential and is divided by the sum of them all. All are above 0, and together they are 1.',
        spoken: `${time}: most probable is ${m.answer}, ${m.answerValue}`,
      };
    case 'sigmoid':
      return {
        heading: 'A score becomes a probability',
        text: 'The sigmoid squeezes each logit between 0 and 1: every output is a yes-or-no question of its own.',
        spoken: `${time}: the probability is ${m.answerValue}`,
      };
    default:
      return chosen(m, time);
  }
}

function chosen(m: Moment, time: string): Story {
  if (!m.isAnswered)
    return {
      heading: 'There is no answer',
      text: 'The numbers grew until they became NaN, and among these nothing can be chosen.',
      spoken: `${time}: the numbers are NaN, there is no answer`,
    };
  if (m.head === 'sigmoid')
    return {
      heading: m.outputs === 1 ? `The answer: ${m.isYes ? 'yes' : 'no'}` : 'Choose yes or no',
      text: 'Above 0.5 the answer is yes, otherwise no.',
      spoken: `${time}: probability ${m.answerValue}, the answer is ${m.isYes ? 'yes' : 'no'}`,
    };
  return {
    heading: `The answer: “${m.answer}”`,
    text: `The largest probability becomes 1, all others 0: a one-hot answer. The network says “${m.answer}” comes next.`,
    spoken: `${time}: the answer is ${m.answer}, probability ${m.answerValue}`,
  };
}
