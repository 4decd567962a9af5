// Optional fields of numbers and booleans: absent, undefined and null are three things.
interface Settings {
  width?: number | null;
  height?: number;
  wrap?: boolean | undefined;
  title?: string | null;
}
function merge(a: Settings, b: Settings): Settings {
  return { ...a, ...b };
}
function area(s: Settings): number | undefined {
  return s.width === undefined || s.height === undefined ? undefined : (s.width ?? 10) * s.height;
}
const forms: Settings[] = [
  {},
  { width: 2 },
  { width: null, height: 3 },
  { width: undefined, height: 4 } as unknown as Settings,
  { width: 0, height: -1, wrap: false },
  { wrap: undefined, title: null },
];
for (const f of forms) {
  console.log(f, "width" in f, Object.hasOwn(f, "wrap"), area(f), f.title?.length, f.width?.toFixed(2), f.wrap ?? "unset");
}
for (const f of forms) console.log(JSON.stringify(merge({ width: 7, height: 7, wrap: true, title: "t" }, f)));
const s: Settings = {};
s.width ??= 5;
s.height ||= 6;
s.wrap &&= true;
s.title ??= null;
s.title ??= "late";
console.log(s, Object.keys(s));
delete s.width;
s.width ??= 8;
console.log(s, Object.entries(s).map(([k, v]) => `${k}:${typeof v}`));
const { width = 1, height: h = (width ?? 0) * 2, wrap = h > 2, ...rest } = { title: "x", width: undefined, height: undefined } as unknown as Settings;
console.log(width, h, wrap, rest);
