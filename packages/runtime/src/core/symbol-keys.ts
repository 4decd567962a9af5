// Symbols that are property names in the source: constants such as `const tag = Symbol("tag")`, and the well-known
// ones. Compiled code knows such properties by a text, "@@tag~1" or "@@iterator", which no string key equals.
import { auxOf, setAux } from "@tessera/machine/cell";

/** Bit of a symbol's hash word that says that it has such a text. */
const NAMED = 0x80000000;

const symbols: symbol[] = [];
const keys: string[] = [];

/** Notes that properties named by the symbol have the key; gives the symbol. */
export function nameSymbol(symbol: symbol, key: string): symbol {
  symbols.push(symbol);
  keys.push(key);
  setAux(symbol, (auxOf(symbol) | NAMED) >>> 0);
  return symbol;
}

/** What properties named by the symbol are known by: its key, or else the symbol itself. */
export function symbolKey(symbol: symbol): unknown {
  if ((auxOf(symbol) & NAMED) === 0) return symbol;
  for (let i = 0; i < symbols.length; i++) if (symbols[i] === symbol) return keys[i];
  return symbol;
}

/** The symbol that a key stands for; undefined while it was not made. */
export function symbolOfKey(key: string): symbol | undefined {
  for (let i = 0; i < keys.length; i++) if (keys[i] === key) return symbols[i];
  return undefined;
}
