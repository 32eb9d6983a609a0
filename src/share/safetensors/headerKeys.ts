/** The keys of a JSON object in the order in which they are written, a repeated one as often; the text must be valid. */
export function topLevelKeys(json: string): readonly string[] {
  const keys: string[] = [];
  let depth = 0;
  let string = '';
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') {
      const end = endOfString(json, at);
      if (depth === 1) string = json.slice(at, end + 1);
      at = end;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === ':' && depth === 1) keys.push(JSON.parse(string) as string);
  }
  return keys;
}

/**
 * Whether a text of JSON has so many lists and objects at most: each takes far more room than the bracket that it is
 * written with.
 */
export function hasFewBrackets(json: string, most: number): boolean {
  let count = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = endOfString(json, at);
    else if ((character === '{' || character === '[') && ++count > most) return false;
  }
  return true;
}

/** The place of the closing quote; a quote behind an odd number of backslashes is none. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end;
  }
  return json.length;
}
