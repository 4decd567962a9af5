// A recursive union: arithmetic over a small syntax tree.
type Expr = number | string | { op: "+" | "*" | "neg"; args: Expr[] } | ["let", string, Expr, Expr];
function evaluate(e: Expr, env: Map<string, number>): number {
  if (typeof e === "number") return e;
  if (typeof e === "string") {
    const v = env.get(e);
    if (v === undefined) throw new ReferenceError(e);
    return v;
  }
  if (Array.isArray(e)) return evaluate(e[3], new Map(env).set(e[1], evaluate(e[2], env)));
  const values = e.args.map((a) => evaluate(a, env));
  switch (e.op) {
    case "+":
      return values.reduce((a, b) => a + b, 0);
    case "*":
      return values.reduce((a, b) => a * b, 1);
    case "neg":
      return -values[0]!;
  }
}
const e: Expr = ["let", "x", { op: "+", args: [1, 2, 3] }, { op: "*", args: ["x", { op: "neg", args: ["x"] }, 0.5] }];
console.log(evaluate(e, new Map()));
try {
  evaluate("y", new Map());
} catch (err) {
  console.log(String(err));
}
console.log(e);
