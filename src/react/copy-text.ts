/**
 * Puts a text into the clipboard. Resolves with whether it went; never rejects. Browsers refuse it without a secure
 * context, without a press of the user, and where a policy or the user says no.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
