// Amounts of money in several notations, held as cents in bigints.
interface Notation {
  readonly group: string;
  readonly point: string;
  readonly symbol: string;
}
const notations = {
  us: { group: ",", point: ".", symbol: "$" },
  de: { group: ".", point: ",", symbol: "\u20ac" },
  ch: { group: "'", point: ".", symbol: "CHF" },
} as const satisfies Record<string, Notation>;
type Country = keyof typeof notations;

function parse(text: string, country: Country): bigint {
  const { group, point, symbol } = notations[country];
  let rest = text.replace(symbol, "").trim();
  let sign = 1n;
  if (/^\(.*\)$/.test(rest)) {
    sign = -1n;
    rest = rest.slice(1, -1);
  }
  if (rest.startsWith("-")) {
    sign = -sign;
    rest = rest.slice(1);
  }
  const [whole = "", cents = "", ...more] = rest.split(point);
  const digits = whole.replaceAll(group, "");
  if (more.length > 0 || !/^\d+$/.test(digits) || !/^\d{0,2}$/.test(cents)) throw new SyntaxError(`no amount: ${text}`);
  return sign * (BigInt(digits) * 100n + BigInt(cents.padEnd(2, "0")));
}

function format(amount: bigint, country: Country): string {
  const { group, point, symbol } = notations[country];
  const text = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
  const whole = text.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, group);
  return `${amount < 0n ? "-" : ""}${symbol} ${whole}${point}${text.slice(-2)}`;
}

const inputs: [string, Country][] = [["$1,234.5", "us"], ["1.234.567,89 \u20ac", "de"], ["CHF 12'000", "ch"], ["(42.00)", "us"], ["-($7)", "us"], ["1,2,3", "de"], ["", "us"], ["9007199254740993.01", "us"]];
for (const [text, country] of inputs) {
  try {
    const amount = parse(text, country);
    console.log(text, amount, (Object.keys(notations) as Country[]).map((c) => format(amount, c)).join(" | "));
  } catch (error) {
    console.log(String(error));
  }
}
