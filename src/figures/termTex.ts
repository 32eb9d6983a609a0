/** TeX in the colour of what it names; as it is where that has none. */
export const colouredTex = (role: string | undefined, tex: string): string =>
  role ? `\\htmlClass{tex-symbol role-${role}}{${tex}}` : tex;

/** TeX by which a value, or an element of one, is pointed at. */
export const pointedTex = (address: string, tex: string): string =>
  `\\htmlData{at=${address}}{${tex}}`;

/** TeX that stands for a step, and goes to it. */
export const termTex = (step: string, tex: string): string => `\\htmlData{term=${step}}{${tex}}`;
