// Shapes behind the facade.
export const Kind = { Square: "square", Circle: "circle" } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];
export interface Shape {
  kind: Kind;
  size: number;
}
export function area(s: Shape): number {
  return s.kind === Kind.Square ? s.size * s.size : 3 * s.size * s.size;
}
