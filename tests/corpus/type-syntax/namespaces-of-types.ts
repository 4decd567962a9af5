// Namespaces that hold only types, declaration merging and type-only members.
namespace Shapes {
  export interface Circle {
    readonly r: number;
  }
  export type Any = Circle | { readonly side: number };
}
interface Box {
  a: number;
}
interface Box {
  b: string;
}
const area = (s: Shapes.Any): number => ("r" in s ? 3 * s.r ** 2 : s.side ** 2);
const box: Box = { a: 1, b: "b" };
declare global {
  interface Unused {
    never: never;
  }
}
console.log(area({ r: 2 }), area({ side: 3 }), box);
