// How many turns it takes to adopt a promise, a thenable and an async result.
const steps: string[] = [];
const tick = async (name: string, n: number): Promise<void> => {
  for (let i = 0; i < n; i++) {
    await null;
    steps.push(name + i);
  }
};
void tick("t", 9);
const inner = Promise.resolve("inner");
void new Promise<string>((r) => r(inner)).then(() => steps.push("adopted by resolve"));
void Promise.resolve(1).then(() => inner).then(() => steps.push("returned from then"));
void (async () => inner)().then(() => steps.push("returned from async"));
void (async () => await inner)().then(() => steps.push("awaited in async"));
const thenable = {
  then(resolve: (v: string) => void): void {
    steps.push("then called");
    resolve("x");
  },
};
void Promise.resolve(thenable).then(() => steps.push("thenable adopted"));
void inner.finally(() => steps.push("finally body")).then(() => steps.push("after finally"));
setTimeout(() => console.log(steps.join("\n")), 5);
