/** Where a trip to the provider is kept over the load of another page. */
export const tripKey = 'latchkey.step-up'

/** Whether a trip may have ended with the load of this page. */
export function hasTrip(): boolean {
  try {
    return Boolean(globalThis.sessionStorage?.getItem(tripKey))
  } catch {
    return false
  }
}
