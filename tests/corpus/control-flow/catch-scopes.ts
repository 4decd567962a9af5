// The parameter of a catch clause, patterns in it, shadowing, and what is thrown while one is handled.
const e = "outer";
function attempt(body: () => void): void {
  try {
    body();
  } catch {
    console.log("caught without a name, outer is", e);
  }
}
attempt(() => {
  throw 1;
});
try {
  throw { code: 7, list: [1, 2, 3] };
} catch (thrown) {
  const { code, list: [first, ...others] } = thrown as { code: number; list: number[] };
  console.log(code, first, others);
}
try {
  try {
    throw new Error("first");
  } catch (e) {
    const inner = (e as Error).message;
    throw new Error("second after " + inner, { cause: e });
  }
} catch (e) {
  const error = e as Error;
  console.log(error.message, (error.cause as Error).message);
}
const readers: (() => string)[] = [];
for (let i = 0; i < 3; i++) {
  try {
    throw new Error("e" + i);
  } catch (e) {
    readers.push(() => (e as Error).message + i);
    e = new Error("changed" + i);
  }
}
console.log(readers.map((read) => read()).join());
function nested(n: number): string {
  try {
    if (n === 0) throw new RangeError("bottom");
    return nested(n - 1) + n;
  } catch (e) {
    if (n < 2) throw e;
    return (e as Error).name + n;
  } finally {
    console.log("leaving", n);
  }
}
console.log(nested(3), e);
