// Functions called with fewer parameters than the caller passes, through types that allow it.
const calls: string[] = [];
[1, 2].forEach(() => calls.push("none"));
["a", "b"].forEach((s) => calls.push(s));
["c"].forEach((s, i, all) => calls.push(s + i + all.length));
console.log(calls);
type Handler = (code: number, text: string, extra?: boolean) => number | void;
const handlers: Handler[] = [() => 1, (c) => c, (c, t) => c + t.length, (c, t, e) => (e ? c : t.length), () => {}];
console.log(handlers.map((h) => h(10, "abc", true)), handlers.map((h) => h(10, "abc")));
console.log(["1", "2", "3"].map(Number), ["1", "2", "3"].map((s) => parseInt(s)), ["10", "10", "10"].map(parseInt));
console.log([3, 1].map(String), [0, 1, ""].filter(Boolean), [1.5, 2.5].map(Math.floor), [[1, 2], [3]].map((a) => a.length));
