// Throwing values of other types and catching them by kind.
interface Problem {
  code: number;
}
const things: unknown[] = ["text", 42, null, undefined, true, { code: 7 }, [1, 2], 10n, () => 1];
for (const t of things) {
  try {
    throw t;
  } catch (e) {
    const kind = e === null ? "null" : Array.isArray(e) ? "array" : typeof e;
    console.log(kind, e === t, kind === "object" ? (e as Problem).code : typeof e === "function" ? "fn" : String(e));
  }
}
function first<T>(...fs: (() => T)[]): T | undefined {
  for (const f of fs) {
    try {
      return f();
    } catch {}
  }
  return undefined;
}
console.log(first(() => { throw 1; }, () => "second"), first(() => { throw 1; }));
