// JSON: a document of orders is written, read back and written again.

export const expected = "58471 58471 3612.5";

interface Order {
  id: number;
  customer: { name: string; email: string; tags: string[] };
  lines: { product: string; quantity: number; price: number; note: string | null }[];
  paid: boolean;
}

function order(id: number): Order {
  return {
    id,
    customer: {
      name: `Customer ${id}`,
      email: `c${id}@example.org`,
      tags: ["new", id % 3 === 0 ? "vip" : "std"],
    },
    lines: Array.from({ length: 1 + (id % 4) }, (_, i) => ({
      product: `product "${i}"`,
      quantity: i + 1,
      price: 9.75 + i * 0.5,
      note: i % 2 === 0 ? null : "line\nbreak ü",
    })),
    paid: id % 2 === 0,
  };
}

export function run(): string {
  const orders = Array.from({ length: 200 }, (_, i) => order(i));
  const text = JSON.stringify(orders);
  const back = JSON.parse(text) as Order[];
  let sum = 0;
  for (const o of back) for (const l of o.lines) sum += l.price * (o.paid ? l.quantity : 0);
  return `${text.length} ${JSON.stringify(back).length} ${sum}`;
}
