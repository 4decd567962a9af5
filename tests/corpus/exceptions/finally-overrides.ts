// What finally does to returns, throws, breaks and continues that are under way.
const f = (n: number): string => {
  try {
    if (n === 0) return "try";
    if (n === 1) throw new Error("thrown");
    if (n === 2) return `inner ${f(0)}`;
  } catch (e) {
    return `caught ${(e as Error).message}`;
  } finally {
    if (n === 3) console.log("finally 3");
  }
  return "end";
};
console.log([0, 1, 2, 3].map(f));
const log: string[] = [];
loop: for (let i = 0; i < 5; i++) {
  try {
    if (i === 1) continue;
    if (i === 3) break loop;
    log.push(`body ${i}`);
  } finally {
    log.push(`finally ${i}`);
    try {
      if (i === 2) throw i;
    } catch (e) {
      log.push(`inner ${String(e)}`);
    }
  }
}
console.log(log.join(", "));
const nested = (): string[] => {
  const order: string[] = [];
  try {
    try {
      throw new Error("a");
    } finally {
      order.push("1");
    }
  } catch (e) {
    order.push((e as Error).message);
    try {
      throw new Error("b");
    } catch (inner) {
      order.push((inner as Error).message);
    } finally {
      order.push("2");
    }
  } finally {
    order.push("3");
  }
  return order;
};
let x = 1;
const value = (): number => {
  try {
    return x;
  } finally {
    x = 100;
  }
};
console.log(nested(), value(), x);
