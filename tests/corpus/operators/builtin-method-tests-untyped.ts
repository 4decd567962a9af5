// The same where the type does not tell that the value is a builtin: methods are called and tested as on Node.
const v: any = [1, 2];
const t = (f: () => unknown): void => { try { console.log(f()); } catch (e) { console.log(String(e)); } };
t(() => v.at?.(0));
t(() => v?.map?.((x: number) => x + 1));
t(() => (v.map ? "yes" : "no"));
t(() => typeof v.push);
t(() => typeof v.foo);
const u: string | number[] = JSON.parse('"abc"');
t(() => u.at?.(0));
t(() => (u.at ? u.at(0) : "none"));
const w = JSON.parse("5");
t(() => w.toFixed?.(1));
t(() => (w.toFixed ? "y" : "n"));
interface Seq { at(i: number): unknown }
const s: Seq = [7, 8];
t(() => s.at?.(1));
t(() => (s.at ? s.at(0) : "no"));
const order: string[] = [];
const argument = (): number => {
  order.push("argument");
  return 0;
};
const plain: any = { get at() { order.push("get"); return undefined; } };
t(() => plain.at?.(argument()));
const counted: any = { get at() { order.push("get"); return (i: number) => ["mine", i]; } };
t(() => counted.at?.(argument()));
t(() => (counted.at ? "has" : "has not"));
t(() => v.at?.(argument()));
t(() => (null as any)?.at?.(argument()));
t(() => (null as any).at?.(argument()));
t(() => v.at?.(...[1]));
const five: any = { at: 5 };
t(() => five.at?.(1));
t(() => new Uint8Array([9]) as any);
t(() => (new Uint8Array([9]) as any).at?.(0));
console.log(order.join());
const isArrayLike = (x: any): boolean => typeof x.slice === "function" && !x.charAt;
console.log(isArrayLike([1]), isArrayLike("s"), isArrayLike({}), isArrayLike({ slice: () => 1 }), isArrayLike(new Float64Array(1)));
