// import.meta.url names the module.
console.log(import.meta.url.startsWith("file:///"), import.meta.url.endsWith("import-meta.ts"));
