/** `a••@example.com` */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}••${at < 0 ? '' : address.slice(at)}`
}

/** `••• 5678` */
export function maskPhone(number: string): string {
  return `••• ${number.slice(-4)}`
}
