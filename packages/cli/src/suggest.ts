// "Did you mean": the nearest of the valid names by edit distance.

/**
 * The least number of insertions, deletions, substitutions and swaps of neighbours that turn a into b
 * (Levenshtein's distance with Damerau's swaps, no part edited twice).
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      let least = Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) least = Math.min(least, beforePrevious[column - 2]! + 1);
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}

/** The name nearest to what was typed, or undefined when none shares more than half of its letters. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  if (best === undefined || bestDistance > Math.max(1, Math.floor(Math.max(typed.length, best.length) / 2))) {
    return undefined;
  }
  return best;
}

/** The mend of a wrong name: the nearest one, if any, and all valid ones. */
export function choices(typed: string, names: readonly string[]): string {
  const guess = nearest(typed, names);
  const list = `valid: ${names.join(", ")}`;
  return guess === undefined ? list : `did you mean ${guess}? (${list})`;
}
