// Handlers with closures, loops around try, variables assigned on both paths.
let attempts = 0;
function flaky(): string {
  attempts++;
  if (attempts < 3) throw new Error("fail " + attempts);
  return "done";
}
function retry<T>(f: () => T, times: number): { value?: T; errors: string[] } {
  const errors: string[] = [];
  for (let i = 0; i < times; i++) {
    try {
      return { value: f(), errors };
    } catch (e) {
      errors.push((e as Error).message);
    }
  }
  return { errors };
}
console.log(retry(flaky, 5), attempts);
attempts = 0;
console.log(retry(flaky, 2));
const cleanups: (() => void)[] = [];
let state = "init";
try {
  for (const n of [1, 2, 3]) {
    cleanups.push(() => console.log("undo", n, state));
    if (n === 2) throw n;
  }
} catch (n) {
  state = "failed at " + String(n);
} finally {
  while (cleanups.length > 0) cleanups.pop()!();
}
let v: number;
try {
  v = JSON.parse("5") as number;
} catch {
  v = -1;
}
console.log(v);
