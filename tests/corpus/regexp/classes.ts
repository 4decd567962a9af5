// Regular expressions: classes.
const text = "aB1 _-]\\\t^é";
for (const re of [/[a-z]/g, /[^a-z]/g, /[\]\\]/g, /[\w-]/g, /[^\s\S]/g, /[]/g, /[^]/g, /[\b]/g, /[-a]/g, /[a^]/g, /[\d_]/g, /\W/g])
  console.log(String(re), JSON.stringify(text.match(re)));
export {};
