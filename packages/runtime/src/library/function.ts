// Methods of functions (ECMA-262, 20.2.3).
import { callFunction } from "@tessera/machine/cell";
import { functionProperty, functionTable } from "../core/function-property.ts";
import { toStringValue } from "../core/value.ts";

export function call(self: unknown, thisArgument?: unknown, ...args: unknown[]): unknown {
  return callFunction(self, thisArgument, args);
}

export function apply(self: unknown, thisArgument?: unknown, args?: readonly unknown[] | null): unknown {
  const copy: unknown[] = [];
  if (args !== undefined && args !== null) for (let i = 0; i < args.length; i++) copy.push(args[i]);
  return callFunction(self, thisArgument, copy);
}

/** A function that calls `self` with this `this` and these first arguments. */
export function bind(
  self: unknown,
  thisArgument?: unknown,
  ...first: unknown[]
): (...rest: unknown[]) => unknown {
  const bound = (...rest: unknown[]): unknown => {
    const args: unknown[] = [];
    for (let i = 0; i < first.length; i++) args.push(first[i]);
    for (let i = 0; i < rest.length; i++) args.push(rest[i]);
    return callFunction(self, thisArgument, args);
  };
  const properties = functionTable(bound);
  properties.set("name", "bound " + toStringValue(functionProperty(self, "name")));
  properties.set("length", Math.max(0, (functionProperty(self, "length") as number) - first.length));
  return bound;
}
