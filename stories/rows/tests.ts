import type { RowId } from './promises.js'

/** A test that fails when a row is broken. */
export interface RowTest {
  file: string
  title: string
}

/** By file and title, the rows that each test holds. Where a file has a title twice, its group comes first: `a > b`. */
export const rowTests: Readonly<Record<string, Readonly<Record<string, readonly RowId[]>>>> = {
  'tests/features/account-settings/account-settings.test.tsx': {
    'shows all that the back end serves, in tabs': ['A1', 'C1'],
    'leaves out what the back end cannot serve, and no empty tab': ['N1'],
    'leaves the address alone where the host’s router decides': ['A1'],
    'puts sections of ours and of the host where the host wants them': ['A3', 'A27', 'A40', 'B30', 'C2', 'C32', 'C40'],
    'lets the same section stand on two tabs, with a link to each': ['C40'],
    'says whom a change reaches': ['A2', 'A33'],
    'takes the user to the section of a link': ['B2', 'N9'],
    'says so when a link leads to what is not there': ['N9'],
    'explains a tab that this user cannot use, and shows nothing of it': ['C3', 'C4', 'C37', 'N9'],
    'lets a tab be looked at and not changed': ['C20'],
  },
  'tests/features/profile-form/profile-form.test.tsx': {
    'shows the fields that the back end knows, with one read': ['A11', 'B3', 'C5', 'D14', 'D15'],
    'sends what was changed and nothing else, says so, and starts anew from what is saved': ['A11', 'B7', 'C5', 'D16'],
    'puts everything back at Cancel, to the letter': ['D16'],
    'leaves out what is hidden or unknown': ['D17', 'N1'],
    'marks the field that the server refuses, gives it the focus, and keeps what was typed': ['N10'],
  },
  'tests/features/profile-form/username.test.tsx': {
    'is marked when somebody has it, and free again with the next letter': ['A12', 'D14'],
  },
  'tests/features/profile-form/fields.test.tsx': {
    'is found by typing, chosen by keyboard, and saved': ['C8'],
    'are the host’s words for who sees what': ['B1', 'C5'],
  },
  'tests/features/profile-form/avatar.test.tsx': {
    'shows initials until there is one, and tells the rules before anything is chosen': ['A9', 'B4', 'B5', 'B6', 'C7'],
    'is cropped, drawn anew and uploaded without the name and the content of the file': ['A8', 'B6', 'C7'],
    'is refused with the reason, and before it is decoded: %s': ['B4', 'B5'],
    'can be removed, and the focus stays in the form': ['A9'],
  },
  'tests/features/account-info/account-info.test.tsx': {
    'shows every fact that is known, with one read of the account': ['A15', 'A16', 'D9', 'D10', 'D11', 'D12', 'D13'],
    'copies the id, says so each time, and leaves the focus where it is': ['D9'],
  },
  'tests/features/role-badge/role-badge.test.tsx': {
    'describes the role to a screen reader, open or not': ['D10'],
    'tells the name without a provider, an adapter or a button when there is nothing more': ['D10'],
    'takes the tone from the host by id and then by name, and knows no role by itself': ['D28'],
    'shows any name as text that can be seen': ['D28'],
  },
  'tests/features/email-change/states.test.tsx': {
    'is shown with what it is for, and whether it is verified': ['A13', 'A17', 'C6'],
    'says more in the words of the host': ['A17', 'C6'],
    'is read only where an identity provider manages it, with the way there': ['B27', 'B28', 'B29'],
  },
  'tests/features/email-change/changing.test.tsx': {
    'begins in its field, and ends at the field of the code that was sent': ['A18', 'B9'],
    'tells the result once, as the back end reports it, and keeps the focus in the section': ['A18', 'C6'],
  },
  'tests/features/email-change/proofs.test.tsx': {
    'takes them in any order, and shows what is half done (%s first)': ['B10', 'B11', 'B12'],
    'is waited for, and its opening is noticed without a reload': ['C38', 'N11'],
  },
  'tests/features/phone-change/changing.test.tsx': {
    'makes it the number, and the result is said once': ['A14'],
  },
  'tests/features/password-change/changing.test.tsx': {
    'changes it, says so once, and takes the form away': ['A19', 'B17', 'C9', 'C40', 'D18'],
    'are told as the back end reports them: %o': ['B18'],
    'wants both to be the same where it is asked for twice': ['D18'],
    'goes on by itself after a step-up, with the same key and what was typed': ['N4'],
  },
  'tests/features/password-change/states.test.tsx': {
    'asks who has none for a new password alone': ['A20'],
    'follows the policy about the current password: %s': ['B15'],
    'says who manages the password, and leads there': ['B27', 'B28', 'B29'],
  },
  'tests/features/password-change/markup.test.tsx': {
    'follows the policy as the password is typed, with words and not by colour alone': ['B16', 'C10', 'D19'],
  },
  'tests/core/password-policy.test.ts': {
    'expresses %i characters of all four classes': ['B16', 'D19'],
    'expresses 8 characters with one number': ['C10'],
  },
  'tests/core/password-strength.test.ts': {
    'calls %s hard to guess': ['C10'],
  },
  'tests/features/mfa-manager/states.test.tsx': {
    'are off, with what that means and the advice of the host': ['A28', 'C13', 'D20'],
    'are listed with their kind, where codes go to, and when they were used': ['D20'],
    'has the focus, and names each method with what it is good for, the best one first': ['B19', 'B21'],
    'names the apps of the host, or none': ['B20'],
    'is a button that opens the flow, and no switch': ['C12'],
  },
  'tests/features/mfa-manager/adding.test.tsx': {
    'begins by a click, shows its key in groups of four, and counts after the code and not before': ['A21', 'D21'],
    'says the risk first, starts with the number of the account, and masks it afterwards': ['A22', 'B21'],
    'adds a security key at once, under the name that was typed': ['B22', 'B23'],
    'that are made at the %s are shown after the proof, and only then': ['A23', 'B24'],
  },
  'tests/features/mfa-manager/changing.test.tsx': {
    'asks first, then for the password, and says that it is off': ['D25', 'D26'],
  },
  'tests/browser/mfa-manager.test.tsx': {
    'can be scanned in a %s page, and leads to the key beside it': ['B23'],
  },
  'tests/react/codes/panel.test.tsx': {
    'stay until they are said to be saved: Done leads to where that is': ['B24'],
  },
  'tests/react/codes/saving.test.tsx': {
    'puts one code on each line, and says so once': ['D24'],
  },
  'tests/features/backup-codes/states.test.tsx': {
    'is told as it is: %s': ['D22'],
  },
  'tests/features/backup-codes/issuing.test.tsx': {
    'come by a press after the question, and by nothing else': ['D23', 'D27'],
    'are told once, with what became of the old ones, and counted again': ['D22', 'D23', 'D27'],
  },
  'tests/features/backup-codes/secrets.test.tsx': {
    'are on the screen and nowhere else: not in React, a live region, the title, a store or a message': ['N12'],
    'are nowhere any more when the user is done': ['N12'],
  },
  'tests/features/password-change/secrets.test.tsx': {
    'is nowhere after a change, and what was in the inputs is gone with them': ['N12'],
  },
  'tests/features/passkeys/adding.test.tsx': {
    'adds a passkey without asking for a name first, and tells once where it is': ['A24'],
    'remembers which one was added in this browser, for this user alone': ['N7'],
  },
  'tests/features/passkeys/list.test.tsx': {
    'tells passkeys apart by their names, who keeps them, and when they were used': ['N7'],
  },
  'tests/features/passkeys/rows.test.tsx': {
    'names the ways to sign in that are left before a passkey goes, and reads them only then': ['N5'],
    'removes a passkey, tells where else to delete it, and puts the focus on the next one': ['N7'],
  },
  'tests/adapters/better-auth/passkeys.test.ts': {
    'is gone from the password manager too, and its removal fails in no browser': ['N7'],
  },
  'tests/features/connected-accounts/rows.test.tsx': {
    'are grouped by what they are for': ['A25', 'A34'],
    'stands beside the integrations: what is connected for the workspace, and the catalogue': ['A36'],
  },
  'tests/features/connected-accounts/returning.test.tsx': {
    'hands the URL over once, also under StrictMode, and shows the account': ['A25', 'A34'],
  },
  'tests/features/connected-accounts/disconnecting.test.tsx': {
    'asks first, in the row, and names the ways to sign in that are left': ['A25', 'N5'],
    'has an inert button that says why, and the ways to another one': ['A25', 'N1', 'N5'],
  },
  'tests/features/session-list/rows.test.tsx': {
    'shows this device first and says so, wherever the server lists it': ['A26', 'C14'],
    'tells where a place is only guessed, and says when each was last used': ['C15', 'C16', 'N8'],
    'keeps a row until the server has confirmed that it is over': ['A26', 'C17'],
    'keeps this device when the others are signed out, and that is all it leaves': ['B18', 'B26'],
    'offers no button for a session that cannot be ended, and says so': ['N1'],
  },
  'tests/features/session-list/bulk.test.tsx': {
    'signs out everywhere, this device too, and tells the host once': ['C18'],
    'shows the way on when it was somebody else, with safe links alone': ['N8'],
  },
  'tests/features/session-list/refresh.test.tsx': {
    'shows what another component of the page has changed': ['B18', 'N11'],
    'shows what another tab has changed': ['N11'],
  },
  'tests/features/session-list/step-up.test.tsx': {
    'asks for a proof once, repeats the same call with it, and ends near where the user was': ['N4'],
  },
  'tests/react/step-up-return.test.tsx': {
    'goes on with what the user was doing by one click, and says in its place what came of it': ['N4'],
  },
  'tests/features/preferences/each.test.tsx': {
    'save one toggle, say so beside it, and leave the focus there': ['C26'],
    'save several one after the other, each with the version that the former one made': ['A30', 'A31'],
    'tell the host at once what is chosen, and again when it goes back': ['A30', 'D5', 'D6'],
    'show a lock, keep it reachable, and let nobody change it': ['C27', 'N1'],
    'leave out what cannot be chosen now, and say why': ['A32'],
  },
  'tests/features/preferences/defaults.test.tsx': {
    'are as the %s plan has them, until the user chooses': ['C26', 'C28', 'C29'],
  },
  'tests/features/preferences/form.test.tsx': {
    'send what changed, in one call, when the user says so': ['D1', 'D2', 'D3', 'D4'],
    'go back with Cancel, and tell the host of it': ['D5', 'D6'],
  },
  'tests/features/storage-usage/storage-usage.test.tsx': {
    'says how much of each limit is used, in units that the user knows': ['A37'],
  },
  'tests/features/danger-zone/deleting.test.tsx': {
    'says what happens before it is asked for, and asks once more': ['A38', 'A42', 'B31', 'B35', 'N6'],
    'tells the host once that nobody is signed in any more, and reads nothing after that': ['A38'],
    'takes the phrase as people type it, and keeps what is wrong': ['N6'],
    'says how long there is a way back, shows the date, and takes the user there': ['C33', 'C34', 'N6'],
    'is still there after a reload, and can be taken back': ['C33', 'N6'],
    'is listed with its ways out, and the button says why it does nothing': ['B36', 'C35', 'C36', 'N1', 'N6'],
    'stops nobody when it is a warning': ['A39'],
    'goes away when it is settled elsewhere': ['B36', 'C35', 'N11'],
  },
  'tests/features/danger-zone/proving.test.tsx': {
    'deletes the account once the user has proved who they are, without being asked again': ['A41', 'N6'],
  },
  'tests/testing/suite.test.ts': {
    'leaves no check out, whatever is missing': ['N2'],
  },
  'tests/testing/proofs.test.ts': {
    'are each proved by an adapter that fails them': ['N2'],
  },
  'tests/adapters/memory/conformance.test.ts': {
    'leaves no check of the suite out': ['N2'],
    'starts in every scenario': ['N3'],
  },
  'tests/adapters/memory/scenarios.test.ts': {
    'start %s the same way each time': ['N3'],
  },
  'tests/i18n/errors.test.ts': {
    'says what happened and what to do: %s': ['N10'],
    'has two sentences of ours and none of the provider: %s': ['N10'],
  },
  'tests/react/form/form.test.tsx': {
    'takes the user to the one field that is wrong, and keeps everything that was typed': ['N10'],
  },
}

export function testsOf(row: RowId): readonly RowTest[] {
  return Object.entries(rowTests).flatMap(([file, titles]) =>
    Object.entries(titles).flatMap(([title, rows]) => (rows.includes(row) ? [{ file, title }] : [])),
  )
}
