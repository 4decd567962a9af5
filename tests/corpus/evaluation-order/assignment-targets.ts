// The place of an assignment (object and key) is evaluated before the value; the key is converted after it.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
function show(): void {
  console.log(log.join(" "));
  log.length = 0;
}
const list: number[] = [1, 2, 3];
const o: { n: number; inner: { m: number } } = { n: 1, inner: { m: 2 } };
t("list", list)[t("index", 1)] = t("value", 20);
show();
t("o", o).n = t("value", 5);
show();
t("o", o).inner.m += t("more", 3);
show();
list[t("i", 0)]! += list[t("j", 1)]!;
show();
t("first", list)[0] = t("second", list)[1] = t("value", 7);
show();
console.log(list, o);
let i = 0;
list[i++] = i++;
list[i] = i = 0;
console.log(list, i);
const m = new Map<string, number[]>([["k", [1]]]);
m.get(t("key", "k"))![t("at", 0)] = t("v", m.size);
show();
console.log(m);
let n = 3;
n += (n = 10) + n;
console.log(n);
n = n++ + ++n;
console.log(n);
let s = "a";
s += (s = "b") + s;
console.log(s);
