// Exports in many forms.
export const a = 1;
function inner(): string {
  return "renamed";
}
export { inner as b };
export interface Shape {
  readonly side: number;
}
export default "default value";
