// The functions of an image with symbols: where each begins and ends, and from which file it comes.
import { readU32, readU64 } from "@tessera/abi/bytes";
import { findSection } from "@tessera/abi/elf";

export interface FunctionSymbol {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const SYMBOL_BYTES = 24;
const TYPE_FUNCTION = 2;

/** Functions of an ELF image in ascending order; empty when it has no symbol table. */
export function functionSymbols(image: Uint8Array): FunctionSymbol[] {
  const symbols = findSection(image, ".symtab");
  const names = findSection(image, ".strtab");
  if (symbols === null || names === null) return [];
  const found: FunctionSymbol[] = [];
  for (let at = 0; at + SYMBOL_BYTES <= symbols.length; at += SYMBOL_BYTES) {
    if ((symbols[at + 4]! & 15) !== TYPE_FUNCTION) continue;
    const nameAt = readU32(symbols, at, "symbol name");
    const start = readU64(symbols, at + 8, "symbol value");
    const end = names.indexOf(0, nameAt);
    const name = new TextDecoder().decode(names.subarray(nameAt, end));
    found.push({ name, start, end: start + readU64(symbols, at + 16, "symbol size") });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The function that an address lies in, by bisection. */
export function symbolAt(symbols: readonly FunctionSymbol[], address: number): FunctionSymbol | undefined {
  let low = 0;
  let high = symbols.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (symbols[middle]!.start <= address) low = middle + 1;
    else high = middle;
  }
  const symbol = symbols[low - 1];
  return symbol !== undefined && address < symbol.end ? symbol : undefined;
}
