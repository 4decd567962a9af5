// Arithmetic behind the facade.
export const plus = (a: number, b: number): number => a + b;
export const times = (a: number, b: number): number => a * b;
export default "arith " + plus(1, 2);
