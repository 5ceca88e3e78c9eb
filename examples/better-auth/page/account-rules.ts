/** What the account page tells its visitors beforehand, and the server holds them to. */
export const accountRules = {
  password: { minLength: 12, maxLength: 128 },
  username: { minLength: 3, maxLength: 30, pattern: '[a-zA-Z0-9_.]+' },
  picture: { maxBytes: 2 * 1024 * 1024, mimeTypes: ['image/png', 'image/jpeg', 'image/webp'] },
  /** How many there are in a new set. */
  backupCodes: 10,
  /** For how many days a deleted account can be kept after all. */
  graceDays: 14,
  /** Fields of Northwick's own that the visitor may edit. */
  additionalFields: ['timezone', 'locale', 'jobTitle'],
} as const
