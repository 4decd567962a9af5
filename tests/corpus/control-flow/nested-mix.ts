// Nested loops with conditionals: a small sieve and a bubble sort.
const limit = 50;
const composite: boolean[] = [];
for (let i = 0; i <= limit; i++) composite.push(false);
const primes: number[] = [];
for (let i = 2; i <= limit; i++) {
  if (composite[i]) continue;
  primes.push(i);
  for (let j = i * i; j <= limit; j += i) composite[j] = true;
}
console.log(primes.join(" "));
const a = [5, 2, 9, 1, 7, 3];
let swapped: boolean;
do {
  swapped = false;
  for (let i = 1; i < a.length; i++) {
    if (a[i - 1]! > a[i]!) {
      const t = a[i]!;
      a[i] = a[i - 1]!;
      a[i - 1] = t;
      swapped = true;
    }
  }
} while (swapped);
console.log(a.join(" "));
for (let n = 1; n <= 15; n++) {
  console.log(n % 15 === 0 ? "FizzBuzz" : n % 5 === 0 ? "Buzz" : n % 3 === 0 ? "Fizz" : String(n));
}
