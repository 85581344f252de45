import { useMemo, useSyncExternalStore } from 'react';
import { heardAfterPaint } from './after-paint';

/** A value that tells its listeners when it changed. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** An observable that starts with the given value; setting the same value again tells nobody. */
export function observable<Value>(initial: Value): Observable<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value in a component, drawn again when it changes. */
export function useObservable<Value>(source: Observable<Value>): Value {
  return useSyncExternalStore(source.subscribe, source.get);
}

/** The same for what goes with the sheet rather than in it: drawn again once the change itself has been painted. */
export function useObservableSoon<Value>(source: Observable<Value>): Value {
  const subscribe = useMemo(() => heardAfterPaint(source.subscribe), [source]);
  return useSyncExternalStore(subscribe, source.get);
}
