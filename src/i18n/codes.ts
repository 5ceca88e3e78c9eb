import type { Catalogue } from './message.js'

/** Words around backup codes that are shown once. Only what is loaded later needs them. */
export const codesMessages = {
  title: 'Save your backup codes',
  intro: 'Each code works once, when you can’t use your other second factor. They are shown now and never again.',
  list: 'Backup codes',
  download: 'Download',
  print: 'Print',
  copy: 'Copy',
  downloaded: 'Your browser saves them as {fileName}.',
  downloadFailed: 'Your browser can’t save a file here. Copy the codes, or write them down.',
  printed: 'The print view is closed. Check that the codes came out.',
  printFailed: 'Your browser can’t print from here. Copy the codes, or write them down.',
  /** A clipboard is shared, and nobody can promise to clear it. */
  copied: 'Copied. Paste them where only you can read them: other apps may see what you copied.',
  copyRefused: 'Your browser doesn’t let this page copy. The codes are selected, so that you can copy them yourself.',
  beforeClosing: 'Before you close this',
  saved: 'I have saved these codes',
  notSaved: 'Save the codes first, then tick this. Nobody can show them again.',
  done: 'Done',
  /** In the file and on paper. */
  fileTitle: 'Backup codes',
  fileAccount: 'Account: {account}',
  fileDate: 'Made on {date}',
  fileNote: 'Each code works once. Keep them where nobody else finds them.',
} as const
export type CodesMessages = Catalogue<typeof codesMessages>
