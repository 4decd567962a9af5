// Questions about classes that several passes and the emitter ask.
import { type ClassInfo, type Fn, isHiddenKey, type MethodFamily } from "../ir/ir.ts";

/** The class and all its subclasses, preorder. */
export function subtree(cls: ClassInfo): ClassInfo[] {
  return [cls, ...cls.children.flatMap(subtree)];
}

export type MemberKind = "methods" | "getters" | "setters";

/** The family of a member of that name, own or inherited. */
export function findMember(cls: ClassInfo, kind: MemberKind, key: string): MethodFamily | null {
  for (let c: ClassInfo | null = cls; c; c = c.parent) {
    const family = c[kind].get(key);
    if (family) return family;
  }
  return null;
}

/** What an instance of exactly `cls` runs for a family; null if nothing (abstract, or half of an accessor). */
export function implementation(family: MethodFamily, cls: ClassInfo): Fn | null {
  for (let c: ClassInfo | null = cls; c; c = c.parent) {
    const fn = family.implementations.get(c);
    if (fn) return fn;
    if (hasOtherHalf(c, family)) return null;
  }
  return null;
}

/** Does the class itself define the other half of the accessor? An accessor of one half hides both that it inherits. */
export function hasOtherHalf(cls: ClassInfo, family: MethodFamily): boolean {
  if (family.kind === "method") return false;
  const other = (family.kind === "get" ? cls.setters : cls.getters).get(family.key);
  return other !== undefined && other.implementations.has(cls) && !family.implementations.has(cls);
}

/** Names of all members of a kind, own and inherited. */
export function memberKeys(cls: ClassInfo, kind: MemberKind): Set<string> {
  const keys = new Set<string>();
  for (let c: ClassInfo | null = cls; c; c = c.parent) for (const key of c[kind].keys()) keys.add(key);
  return keys;
}

/** Every public name that a value needs to be taken for an instance of `cls`. */
export function publicKeys(cls: ClassInfo): Set<string> {
  const keys = new Set(cls.shape.entries.map((e) => e.key).filter((key) => !isHiddenKey(key)));
  for (const kind of ["methods", "getters", "setters"] as const) {
    for (const key of memberKeys(cls, kind)) keys.add(key);
  }
  return keys;
}

/** Whether `cls` is `ancestor` or derives from it. */
export function derives(cls: ClassInfo, ancestor: ClassInfo): boolean {
  for (let c: ClassInfo | null = cls; c; c = c.parent) if (c === ancestor) return true;
  return false;
}
