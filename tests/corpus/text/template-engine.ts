// A small template language: variables, conditions, loops, escapes.
type Data = { [key: string]: string | number | boolean | Data[] };
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
function render(template: string, data: Data): string {
  return template
    .replace(/\{#each (\w+)\}([\s\S]*?)\{\/each\}/g, (_, key: string, body: string) => {
      const list = data[key];
      return Array.isArray(list) ? list.map((item) => render(body, { ...data, ...item })).join("") : "";
    })
    .replace(/\{#if (\w+)\}([\s\S]*?)(?:\{else\}([\s\S]*?))?\{\/if\}/g, (_, key: string, yes: string, no?: string) =>
      data[key] ? render(yes, data) : render(no ?? "", data),
    )
    .replace(/\{(\w+)(?:\|(\w+))?\}/g, (whole, key: string, filter?: string) => {
      const value = data[key];
      if (value === undefined) return whole;
      const text = escapeHtml(String(value));
      return filter === "upper" ? text.toUpperCase() : text;
    });
}
console.log(render("Hello {name|upper}, {missing}!", { name: "O'Neil <x>" }));
console.log(render("{#each rows}- {label}: {#if ok}good{else}bad{/if}\n{/each}", { rows: [{ label: "a", ok: true }, { label: "b", ok: false }] }));
console.log(render("{#if none}x{/if}[{#each rows}{/each}]", { rows: [] }), render("", {}));
