// Variables of union types that loops and closures narrow and widen again.
type Value = string | number | boolean | null | undefined | Value[];
function depth(value: Value): number {
  if (!Array.isArray(value)) return 0;
  let most = 0;
  for (const inner of value) most = Math.max(most, depth(inner));
  return most + 1;
}
function flatten(value: Value): (string | number)[] {
  const found: (string | number)[] = [];
  const queue: Value[] = [value];
  let next: Value;
  while (queue.length > 0) {
    next = queue.shift();
    if (typeof next === "string" || typeof next === "number") found.push(next);
    else if (Array.isArray(next)) queue.unshift(...next);
    else if (next === null) found.push("null");
    else if (next) found.push(1);
  }
  return found;
}
let state: number | string | undefined;
const log: string[] = [];
for (const step of [1, "x", undefined, 2, "2"]) {
  const before = state;
  state = typeof step === "number" ? (typeof state === "number" ? state + step : step) : step === undefined ? state : `${state ?? ""}${step}`;
  log.push(`${typeof before}>${typeof state}`);
}
console.log(log.join(" "), state, depth([1, [2, [3], []], "a"]), flatten([1, [null, ["a", [true, false]], undefined], "b"]));
