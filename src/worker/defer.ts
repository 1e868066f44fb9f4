/**
 * Makes a function that calls a task in a later turn of the event loop, after what already waits.
 * A message channel, not `setTimeout`: nested time-outs wait at least 4 ms.
 */
export function deferThroughChannel(): (task: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const tasks: (() => void)[] = [];
  port1.onmessage = () => tasks.shift()?.();
  return (task) => {
    tasks.push(task);
    port2.postMessage(null);
  };
}
