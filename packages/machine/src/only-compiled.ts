// The answer of Node to intrinsics that exist only in an image.

/** Throws an Error that names the intrinsic. */
export function onlyCompiled(name: string): never {
  throw new Error(`machine intrinsic ${name}() exists only in compiled code; it has no meaning on Node`);
}
