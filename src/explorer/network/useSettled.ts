import { useEffect, useState } from 'react';

const SETTLE_MS = 300;

/** A value once it has stayed for a moment: for what is read, not watched. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState<{ readonly value: T }>({ value });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ value }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled.value;
}
