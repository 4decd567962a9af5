// Placeholders with defaults, formats and escapes, replaced by functions; nesting by repetition.
const formats: Record<string, (v: unknown) => string> = {
  upper: (v) => String(v).toUpperCase(),
  fixed: (v) => Number(v).toFixed(2),
  list: (v) => (Array.isArray(v) ? v.join(" & ") : String(v)),
};
function render(template: string, data: Record<string, unknown>): string {
  return template.replace(/\\(.)|\{\{\s*([\w.]+)(?:\|(\w+))?(?:=([^}]*))?\s*\}\}/g, (whole, escaped: string | undefined, path: string | undefined, format: string | undefined, fallback: string | undefined) => {
    if (escaped !== undefined) return escaped;
    let value: unknown = data;
    for (const part of (path ?? "").split(".")) value = (value as Record<string, unknown> | undefined)?.[part];
    if (value === undefined || value === null) return fallback ?? whole;
    return (formats[format ?? ""] ?? String)(value);
  });
}
const data = { user: { name: "ada", tags: ["x", "y"] }, price: 3.14159, zero: 0, none: null };
for (const t of ["Hi {{user.name|upper}}!", "{{ price|fixed }} {{price}}", "{{missing=none}} {{user.age}} {{none=null}}", "\\{{zero}} {{zero}}", "{{user.tags|list}}{{user.tags}}", "{{user.name|odd}} {{}} {{ user . name }}"]) console.log(render(t, data));
let text = "((a)(b(c)))";
const seen: string[] = [];
while (/\([^()]*\)/.test(text)) text = text.replace(/\(([^()]*)\)/, (_, inner: string) => (seen.push(inner), `<${seen.length - 1}>`));
console.log(text, seen);
