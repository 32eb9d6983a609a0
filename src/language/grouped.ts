/** A whole number as English and Korean write it, such as `50,000`: what the browser has for it takes long to be made ready. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
