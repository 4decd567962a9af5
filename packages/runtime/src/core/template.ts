// Template objects of tagged templates (ECMA-262, 13.2.8.4): an array of cooked texts that knows the raw ones.
//
// There is one per place in the source, so that the list stays short.

const templates: (readonly unknown[])[] = [];
const raws: (readonly string[])[] = [];

export function makeTemplate(cooked: readonly unknown[], raw: readonly string[]): readonly unknown[] {
  templates.push(cooked);
  raws.push(raw);
  return cooked;
}

/** Is the value a template object or its list of raw texts? Those are frozen, other arrays cannot be. */
export function isTemplate(array: unknown): boolean {
  for (let i = 0; i < templates.length; i++) if (templates[i] === array || raws[i] === array) return true;
  return false;
}

/** `strings.raw`; undefined for arrays that are no template objects. */
export function templateRaw(strings: readonly unknown[]): unknown {
  for (let i = 0; i < templates.length; i++) if (templates[i] === strings) return raws[i];
  return undefined;
}
