/**
 * The page's own Korean type, for machines that have none. It is large and comes in pieces, of which only those are
 * loaded that something on the page is written with; until its sheet is there, no piece can be.
 */
export const fetchKoreanType = () => import('@fontsource-variable/noto-sans-kr/wght.css');
