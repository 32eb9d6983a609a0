/** What files of cases name themselves: of one layer, of whole networks. */
export const SCHEMA = 'rnn-reference/1';
export const NETWORK_SCHEMA = 'rnn-reference/2';

/** Whether a file says of itself that it is of a schema. */
export const isOf = (schema: string, json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'schema' in json && json.schema === schema;
