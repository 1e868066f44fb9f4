/**
 * Lets React's `use` read a promise at once where it is fulfilled already, marked as React marks those that it has waited
 * for: what is printed cannot wait.
 *
 * @returns the same promise
 */
export function readable<Value>(promise: Promise<Value>): Promise<Value> {
  void promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    // told to who waits for it
    () => {},
  );
  return promise;
}
