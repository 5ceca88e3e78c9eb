/** Codes and links go out only when the user asks for them; the rest begins with the submission itself. */
export function sendsSomething(type: string): boolean {
  return type === 'sms' || type === 'email'
}
