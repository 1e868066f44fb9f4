// Makes what lies outside mathematics throw when the core reaches for it: the page, the worker, the clock and chance.
// Only for calls from src/core, because the test runner and fast-check use the clock and chance themselves.

/** Whether the function that called the guard stands in src/core. */
function isAskedByCore(): boolean {
  // Lines 0 to 2 of the stack are the message, this function and the guard.
  return /[\\/]src[\\/]core[\\/]/.test(new Error().stack?.split('\n')[3] ?? '');
}

function guardFunction(owner: object, ownerName: string, name: string): void {
  const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
  Reflect.set(owner, name, function guard(this: unknown, ...args: unknown[]) {
    if (isAskedByCore()) throw new Error(`src/core must not call ${ownerName}.${name}`);
    return Reflect.apply(original, owner, args);
  });
}

function guardGlobal(name: string): void {
  const original: unknown = Reflect.get(globalThis, name);
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: function guard() {
      if (isAskedByCore()) throw new Error(`src/core must not use ${name}`);
      return original;
    },
  });
}

guardFunction(Math, 'Math', 'random');
guardFunction(Date, 'Date', 'now');
guardFunction(performance, 'performance', 'now');
for (const name of ['window', 'document', 'self', 'Worker', 'postMessage']) guardGlobal(name);
