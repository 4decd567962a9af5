// Node twin of core/bigint-convert.ts.
export const bigintToString = (v: bigint, radix: number): string => v.toString(radix);
export const bigintFromNumber = (v: number): bigint => BigInt(v);
export const bigintToNumber = (v: bigint): number => Number(v);
export function bigintParse(text: string): bigint | undefined {
  try {
    return BigInt(text);
  } catch {
    return undefined;
  }
}
