// Nested patterns with defaults, rest, computed keys and renames.
const key = "dyn";
const {
  a: { b: [first, , third = 30, ...tail] = [] as number[], ...others },
  [key]: renamed = "none",
  missing: { deep = 5 } = {},
  ...rest
} = { a: { b: [1, 2, undefined, 4, 5], x: 1, y: 2 }, dyn: undefined as string | undefined, z: 9, w: 8 } as {
  a: { b: (number | undefined)[]; x: number; y: number };
  dyn: string | undefined;
  missing?: { deep?: number };
  z: number;
  w: number;
};
console.log(first, third, tail, others, renamed, deep, rest);
