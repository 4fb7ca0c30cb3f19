/** @file The browser's storages, or in their place one that forgets: where site data is blocked, touching them throws. Knows no page. */

export const local = available("localStorage");
export const session = available("sessionStorage");

/**
 * @param {"localStorage" | "sessionStorage"} name
 * @returns {Pick<Storage, "getItem" | "setItem" | "removeItem">}
 */
function available(name) {
  try {
    // Reading the length is a touch.
    return window[name].length >= 0 && window[name];
  } catch {
    const kept = new Map();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}
