// Each iteration of a let loop has its own binding; var shares one.
const lets: (() => number)[] = [];
for (let i = 0; i < 3; i++) lets.push(() => i);
console.log(lets.map((f) => f()));
const vars: (() => number)[] = [];
for (var v = 0; v < 3; v++) vars.push(() => v);
console.log(vars.map((f) => f()));
const changed: (() => number)[] = [];
for (let i = 0; i < 5; i++) {
  changed.push(() => i);
  i++;
}
console.log(changed.map((f) => f()));
const setters: { get: () => number; bump: () => void }[] = [];
for (let i = 0; i < 2; i++) setters.push({ get: () => i, bump: () => { i += 10; } });
setters[0]!.bump();
console.log(setters[0]!.get(), setters[1]!.get());
const ofs: (() => string)[] = [];
for (const s of ["a", "b"]) ofs.push(() => s);
console.log(ofs.map((f) => f()).join(""));
const heads: (() => number)[] = [];
for (let i = 0, f = () => i; i < 2; i++) heads.push(f);
console.log(heads.map((f) => f()));
const whiles: (() => number)[] = [];
let w = 0;
while (w < 2) {
  const copy = w++;
  whiles.push(() => copy);
}
console.log(whiles.map((f) => f()));
