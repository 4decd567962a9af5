// Kahn's algorithm with a stable order, and the cycle that is left when there is none.
const dependencies: Record<string, string[]> = {
  app: ["http", "log"],
  http: ["net", "url"],
  net: ["os"],
  url: [],
  log: ["os"],
  os: [],
};
class CycleError extends Error {
  readonly members: readonly string[];
  constructor(members: readonly string[]) {
    super(`cycle: ${members.join(" -> ")}`);
    this.name = "CycleError";
    this.members = members;
  }
}
function order(of: Record<string, string[]>): string[] {
  const missing = new Map(Object.entries(of).map(([name, needs]) => [name, needs.length]));
  const users = new Map<string, string[]>();
  for (const [name, needs] of Object.entries(of)) {
    for (const need of needs) {
      const list = users.get(need);
      if (list) list.push(name);
      else users.set(need, [name]);
    }
  }
  const ready = [...missing].filter(([, count]) => count === 0).map(([name]) => name);
  const result: string[] = [];
  while (ready.length > 0) {
    ready.sort();
    const name = ready.shift()!;
    result.push(name);
    missing.delete(name);
    for (const user of users.get(name) ?? []) {
      const left = missing.get(user)! - 1;
      missing.set(user, left);
      if (left === 0) ready.push(user);
    }
  }
  if (missing.size > 0) throw new CycleError([...missing.keys()].sort());
  return result;
}
console.log(order(dependencies));
try {
  order({ ...dependencies, os: ["app"] });
} catch (error) {
  if (!(error instanceof CycleError)) throw error;
  console.log(error.name, error.message, error.members.length);
}
console.log(order({}));
