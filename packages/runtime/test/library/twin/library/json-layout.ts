// Node twin of library/json-layout.ts: objects have no shapes.
export class Layout {
  readonly quoted: string[] = [];
  namesOf(_object: unknown): readonly string[] | undefined {
    return undefined;
  }
  valueOf(_object: unknown, _i: number): unknown {
    return undefined;
  }
}
export const layoutOf = (_object: unknown): Layout | undefined => undefined;
export const toJsonOf = (object: unknown): unknown => (object as { toJSON?: unknown }).toJSON;
