/**
 * Objects whose members are made when somebody looks. All of one kind share their getters: with `get` in a literal each object has a
 * hidden class of its own, which costs microseconds to make and keeps whatever the getters see alive until the next full collection.
 */
export function lazily<Source extends object, Made extends object>(
  members: {
    readonly [K in keyof Made]: (source: Source) => Made[K];
  },
): (source: Source) => Made {
  class Lazy {
    constructor(readonly source: Source) {}
  }
  for (const name of Object.keys(members) as (keyof Made)[])
    Object.defineProperty(Lazy.prototype, name, {
      get(this: Lazy) {
        return members[name](this.source);
      },
    });
  return (source) => new Lazy(source) as unknown as Made;
}
