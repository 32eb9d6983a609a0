import { type Ask, isTopic, type TopicId } from '../../scene/document/ask.ts';
import { clip } from './clip.ts';
import { count } from './count.ts';
import { equal } from './equal.ts';
import type { TopicFacts } from './facts.ts';
import { order } from './order.ts';
import { power } from './power.ts';
import { shape } from './shape.ts';
import type { Topic } from './topic.ts';
import { update } from './update.ts';

const topicTable: { readonly [K in TopicId]: Topic<TopicFacts[K]> } = {
  count,
  shape,
  power,
  clip,
  equal,
  order,
  update,
};

/** The topic of a question; null where numbers of a moment are asked for. */
export const topicOf = ({ of }: Pick<Ask, 'of'>): Topic<TopicFacts[TopicId]> | null =>
  isTopic(of) ? topicTable[of] : null;
