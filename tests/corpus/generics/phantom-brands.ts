// Branded types are plain values at run time; validators make them, arithmetic strips them.
declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };
type UserId = Brand<number, "UserId">;
type Email = Brand<string, "Email">;
const userId = (n: number): UserId => {
  if (!Number.isInteger(n) || n <= 0) throw new RangeError(`not a user id: ${n}`);
  return n as UserId;
};
const isEmail = (s: string): s is Email => /^[^@\s]+@[^@\s]+$/.test(s);
const users = new Map<UserId, Email>();
function register(id: UserId, email: Email): number {
  users.set(id, email);
  return id + 1;
}
for (const [n, s] of [[1, "a@b.c"], [2, "nope"], [0, "x@y"]] as const) {
  try {
    const id = userId(n);
    console.log(isEmail(s) ? register(id, s) : `bad email ${s}`);
  } catch (error) {
    console.log(String(error));
  }
}
console.log(users, users.get(userId(1))?.toUpperCase(), typeof userId(7), userId(7) === 7, JSON.stringify({ id: userId(9) }));
const sum = [userId(1), userId(2)].reduce<number>((a, b) => a + b, 0);
console.log(sum, Math.max(userId(3), userId(4)));
