import type { Network } from '../../engine/declare/network.ts';
import { ALL, type TopicId } from '../document/ask.ts';

type About = 'all' | 'parameter' | 'value' | 'share' | 'state';

/**
 * What each topic is about: all of the network, or by its name a parameter, a value, a value
 * whose entries are shares of 1, or a state.
 */
const about: Readonly<Record<TopicId, readonly About[]>> = {
  count: ['all', 'parameter'],
  shape: ['parameter', 'value'],
  power: ['parameter', 'value'],
  clip: ['all'],
  equal: ['share'],
  order: ['all', 'state'],
  update: ['parameter'],
};

const named: Readonly<Record<About, (network: Network) => readonly string[]>> = {
  all: () => [ALL],
  parameter: ({ parameters }) => [...parameters.keys()],
  value: ({ values }) => [...values.keys()],
  state: ({ states }) => states,
  share: ({ values }) =>
    [...values.values()]
      .filter(({ operation }) => operation?.kind === 'normalise')
      .map(({ name }) => name),
};

/** What a topic can be asked about in a network, by name. */
export const namesIn = (network: Network, topic: TopicId): readonly string[] =>
  about[topic].flatMap((each) => named[each](network));
