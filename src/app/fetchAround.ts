type Around = typeof import('./around.ts');

let here: Around | null = null;

/** Fetches what stands around the stage. @throws where it does not come: then `start.js` has it fetched anew. */
export async function fetchAround(): Promise<Around> {
  here ??= await import('./around.ts');
  return here;
}

/** What stands around the stage; the page is drawn when it is here, so all that is drawn or done in it may ask. */
export function around(): Around {
  if (!here) throw new Error('what stands around is not here yet');
  return here;
}
