// Node has no raw memory; the functions exist for imports only.
export const load8 = (): number => 0;
export const findByte = (): number => -1;
export const compareBytes = (): number => 0;
