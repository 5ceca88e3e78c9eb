/** What stands before anything of `BackupCodes` has been loaded. */
export const backupCodesFrame = {
  title: 'Backup codes',
  description: 'They let you sign in when you can’t use your second factor. Each code works once.',
} as const
