// return() is called on break, return, throw and destructuring, not at the natural end.
class Source implements Iterable<number> {
  log: string[] = [];
  [Symbol.iterator](): Iterator<number> {
    let i = 0;
    return {
      next: () => {
        this.log.push("next" + i);
        return i < 3 ? { done: false, value: i++ } : { done: true, value: undefined };
      },
      return: () => {
        this.log.push("return");
        return { done: true, value: undefined };
      },
    };
  }
}
const run = (what: string, f: (s: Source) => void): void => {
  const s = new Source();
  try {
    f(s);
  } catch (e) {
    s.log.push("caught " + String(e));
  }
  console.log(what, s.log.join(" "));
};
run("end", (s) => { for (const _ of s); });
run("break", (s) => { for (const x of s) if (x === 1) break; });
run("return", (s) => { for (const x of s) if (x === 0) return; });
run("throw", (s) => { for (const x of s) throw x; });
run("continue", (s) => { for (const x of s) { if (x === 1) continue; } });
run("outer", (s) => { out: for (const a of [1, 2]) for (const x of s) if (x === a) break out; else continue out; });
run("pattern", (s) => { const [a, b] = s; s.log.push(`${a}${b}`); });
run("rest", (s) => { const [...all] = s; s.log.push(all.join("")); });
run("spread", (s) => { s.log.push([...s].join("")); });
