// Empty statements, blocks and nested blocks.
;
{}
{
  {
    console.log("deep");
  }
}
if (true as boolean) {}
else console.log("not printed");
for (let i = 0; i < 3; i++) ;
if (false as boolean) {
  console.log("no");
} else if (true as boolean) {
  console.log("else if");
} else {
  console.log("no");
}
let n = 0;
if (n === 0) n = 1;
if (n === 0) n = 2;
else n = 3;
console.log(n);
