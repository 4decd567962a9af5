// Loan schedules in whole cents: months with clamped days, rounding modes, extra payments and a yearly summary.
type Cents = number;
interface Loan { readonly principal: Cents; readonly yearlyRate: number; readonly months: number; readonly first: string; readonly extras?: Readonly<Record<string, Cents>> }
interface Row { readonly n: number; readonly due: string; readonly interest: Cents; readonly principal: Cents; readonly balance: Cents }
const rounding = {
  halfUp: Math.round,
  halfEven: (x: number): number => { const f = Math.floor(x); const d = x - f; return d < 0.5 ? f : d > 0.5 ? f + 1 : f + (f & 1); },
  down: Math.trunc,
} satisfies Record<string, (x: number) => number>;
function addMonths(date: string, months: number): string {
  const [y, m, d] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, last))).toISOString().slice(0, 10);
}
function payment({ principal, yearlyRate, months }: Loan, round: (x: number) => number): Cents {
  const r = yearlyRate / 12;
  return round(r === 0 ? principal / months : (principal * r) / (1 - (1 + r) ** -months));
}
function* schedule(loan: Loan, mode: keyof typeof rounding = "halfEven"): Generator<Row, { paid: Cents; count: number }> {
  const round = rounding[mode];
  const rate = loan.yearlyRate / 12;
  const regular = payment(loan, round);
  let balance = loan.principal;
  let paid = 0;
  for (let n = 1; n <= loan.months && balance > 0; n++) {
    const due = addMonths(loan.first, n - 1);
    const interest = round(balance * rate);
    const wanted = regular - interest + (loan.extras?.[due] ?? 0);
    const principal = n === loan.months ? balance : Math.min(balance, wanted);
    balance -= principal;
    paid += interest + principal;
    yield { n, due, interest, principal, balance };
    if (balance === 0) return { paid, count: n };
  }
  return { paid, count: loan.months };
}
const money = (c: Cents): string => `${c < 0 ? "-" : ""}${Math.floor(Math.abs(c) / 100).toLocaleString("en-US")}.${String(Math.abs(c) % 100).padStart(2, "0")}`;
const loan: Loan = { principal: 1_000_000_00, yearlyRate: 0.0375, months: 6, first: "2023-10-31", extras: { "2024-02-29": 500_000_00 } };
for (const { n, due, interest, principal, balance } of schedule(loan)) console.log(n, due, money(interest).padStart(9), money(principal).padStart(12), money(balance).padStart(12));
for (const mode of Object.keys(rounding) as (keyof typeof rounding)[]) {
  const rows = schedule({ principal: 10_000, yearlyRate: 0.1, months: 7, first: "2024-01-30" }, mode);
  const balances: string[] = [];
  let step = rows.next();
  for (; !step.done; step = rows.next()) balances.push(money(step.value.balance));
  console.log(mode, balances.join(" "), step.value);
}
console.log(payment({ principal: 1200, yearlyRate: 0, months: 12, first: "" }, Math.round), [0.5, 1.5, 2.5, -0.5, -1.5].map(rounding.halfEven), money(-5), money(123456789));
console.log(["2024-01-31", "2023-01-31", "2024-12-15"].map((d) => addMonths(d, 1)), addMonths("2024-03-31", -1));
