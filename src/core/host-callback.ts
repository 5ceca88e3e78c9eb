/**
 * Calls a function of the host. One that throws breaks nothing of ours; the host hears of it where it hears of every
 * uncaught error.
 */
export function callHost<Given extends readonly unknown[]>(
  callback: ((...given: Given) => void) | undefined,
  ...given: Given
): void {
  try {
    callback?.(...given)
  } catch (thrown) {
    if (typeof reportError === 'function') reportError(thrown)
    else console.error(thrown)
  }
}
