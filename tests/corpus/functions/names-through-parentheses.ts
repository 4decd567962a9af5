// A function without a name takes that of its variable, through parentheses and erased types as well.
const plain = () => 1;
const inParentheses = (() => 2);
const twice = ((function () {
  return 3;
}));
const typed = ((n: number) => n) as (n: number) => number;
const checked = ((n: number) => n) satisfies (n: number) => number;
let assigned: () => void = plain;
assigned = (() => {});
const o = { member: (() => 4), other: (function named() {}) };
for (const f of [plain, inParentheses, twice, typed, checked, assigned, o.member, o.other]) console.log(f.name);
