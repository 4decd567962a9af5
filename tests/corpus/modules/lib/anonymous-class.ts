// An anonymous class as the default export.
export default class {
  v = 1;
}
