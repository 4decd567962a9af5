// Entries that maps are made from may be any objects; others are refused, and the iterator is closed.
const t = (f: () => void): void => { try { f(); } catch (e) { console.log(String(e)); } };
t(() => { console.log(new Map(new Set([new Set([1])]) as any)); });
t(() => { console.log(new Map((function* () { yield { 0: "k", 1: "v" } as any; yield new Uint8Array([1, 2]) as any; })())); });
t(() => { console.log(new Map((function* () { try { yield 5 as any; } finally { console.log("closed"); } })())); });
t(() => { console.log(new Map(["ab"] as any)); });
t(() => { console.log(new Map([{ 0: 1, 1: 2 }] as any)); });
t(() => { console.log(new WeakMap([{ 0: {}, 1: 2 }] as any) instanceof WeakMap); });
t(() => { console.log(Object.fromEntries((function* () { yield { 0: "k", 1: "v" } as any; })())); });
t(() => { console.log(Object.fromEntries((function* () { try { yield 5 as any; } finally { console.log("closed"); } })())); });
t(() => { console.log(new Map([() => 1] as any), Object.fromEntries([() => 1] as any)); });
t(() => { console.log(new Map([[1], []] as any), new Map("" as any), new Map(["xy"] as any)); });
t(() => { console.log(new Map([undefined] as any)); });
t(() => { console.log(new WeakMap([5] as any)); });
class Pair { 0 = "left"; 1 = "right"; }
t(() => { console.log(new Map([new Pair(), { get 0() { return "got"; }, 1: 2 }] as any)); });
