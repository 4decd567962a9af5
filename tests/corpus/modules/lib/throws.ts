// Its evaluation throws.
const fail = (): never => {
  throw new Error("failed to evaluate");
};
export const value: number = fail();
