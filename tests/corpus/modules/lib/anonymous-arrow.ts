// An arrow function as the default export.
export default (n: number): number => n + 2;
