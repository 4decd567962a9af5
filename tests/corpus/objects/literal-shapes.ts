// Literals of many shapes behind one type, extended, copied and compared.
type Config = { name: string; size?: number; nested?: { deep?: string }; on?: () => void };
const configs: Config[] = [
  { name: "a" },
  { name: "b", size: 2 },
  { size: 3, name: "c" },
  { name: "d", nested: {} },
  { name: "e", nested: { deep: "x" }, on: () => console.log("on") },
];
for (const c of configs) console.log(c.name, c.size ?? "-", c.nested?.deep ?? "-", Object.keys(c).join());
configs[0]!.size = 1;
configs[3]!.nested!.deep = "y";
configs[4]!.on?.();
delete configs[1]!.size;
const copies = configs.map((c) => ({ size: 0, ...c, copied: true as const }));
console.log(copies, configs.map((c) => "size" in c));
