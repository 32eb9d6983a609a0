/** The rooms that have the whole page. */
const OWN_ROOMS = ['present', 'deck', 'print'] as const;

export type OwnRoom = (typeof OWN_ROOMS)[number];

export const isOwnRoom = (room: string): room is OwnRoom => OWN_ROOMS.some((own) => own === room);
