// Increments and decrements as parts of expressions, on every kind of place.
let i = 5;
console.log(i++ + i++, i, ++i + ++i, i, i-- - --i, i);
console.log(i++ * 2 + i, -i--, +i, ~i++, i);
const list = [1, 2, 3];
let at = 0;
list[at++]! += list[at]!;
list[at]!++;
--list[list.length - 1]!;
console.log(list, at);
const o = { n: 1, s: { n: 2 } };
console.log(o.n++ + o.s.n--, --o.n + ++o.s.n, o);
let text = "";
for (let k = 3; k-- > 0; ) text += k;
console.log(text);
let f = 0.5;
console.log(f++, ++f, f--, --f, f);
let big = 9007199254740991n;
console.log(big++, ++big, big--, big);
let edge = 2147483647;
console.log(edge++, edge, edge | 0, ++edge);
let low = -2147483648;
console.log(low--, low, low | 0);
let zero = -0;
console.log(Object.is(zero++, -0), zero, Object.is(-(--zero), -0));
const bytes = new Uint8Array([255, 0]);
console.log(bytes[0]!++, bytes[0], --bytes[1]!, bytes[1]);
function counter(): { n: number } {
  calls++;
  return shared;
}
let calls = 0;
const shared = { n: 10 };
counter().n++;
counter().n += 5;
console.log(shared.n, calls);
