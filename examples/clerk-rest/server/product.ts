import type { DeletionEligibility, PreferenceSchema, UsageMeter } from 'latchkey/contract'

/** A workspace, of which the product knows the owners and Clerk does not. */
export interface Workspace {
  id: string
  name: string
  owners: string[]
  members: string[]
}

interface Account {
  preferences: Record<string, unknown>
  version: number
  slack: boolean
  storedBytes: number
}

const gibibyte = 1024 ** 3

/** What the product keeps of its users, by Clerk's user id. In memory: this is an example. */
export class Product {
  readonly workspaces: Workspace[] = []
  readonly #accounts = new Map<string, Account>()

  accountOf(userId: string): Account {
    const found = this.#accounts.get(userId)
    if (found) return found
    const made: Account = { preferences: {}, version: 1, slack: false, storedBytes: 1.4 * gibibyte }
    this.#accounts.set(userId, made)
    return made
  }

  /** How EMA, the project manager, talks to this user. What can be chosen depends on what they have connected. */
  schemaOf(userId: string): PreferenceSchema {
    const { slack } = this.accountOf(userId)
    return {
      tone: {
        kind: 'select',
        group: 'EMA',
        label: 'Tone',
        options: [
          { value: 'concise', label: 'Concise' },
          { value: 'friendly', label: 'Friendly' },
          { value: 'formal', label: 'Formal' },
        ],
        default: 'friendly',
        display: 'radio',
      },
      cadence: {
        kind: 'select',
        group: 'EMA',
        label: 'Summary cadence',
        options: [
          { value: 'daily', label: 'Daily' },
          { value: 'weekly', label: 'Weekly' },
          { value: 'off', label: 'Off' },
        ],
        default: 'weekly',
      },
      channels: {
        kind: 'multi',
        group: 'EMA',
        label: 'Notification channels',
        options: [
          { value: 'in_app', label: 'In the app' },
          { value: 'email', label: 'Email' },
          { value: 'slack', label: 'Slack', ...(!slack && { unavailable: 'Connect Slack first.' }) },
        ],
        default: ['in_app'],
      },
    }
  }

  usageOf(userId: string): UsageMeter[] {
    const { storedBytes } = this.accountOf(userId)
    return [{ id: 'storage', label: 'Personal storage', used: storedBytes, limit: 5 * gibibyte, unit: 'bytes' }]
  }

  /** Nobody may leave people behind in a workspace without an owner. One of nobody else goes on without the user. */
  deletionOf(userId: string): DeletionEligibility {
    const owned = this.workspaces.filter(({ owners }) => owners.length === 1 && owners[0] === userId)
    const blockers = owned.map(({ id, name, members }) => ({
      code: 'sole_owner',
      severity: members.length > 0 ? ('blocking' as const) : ('warning' as const),
      resource: { type: 'workspace', id, name },
      resolutions: [
        { id: 'transfer', label: 'Transfer ownership', href: `/workspaces/${id}/members` },
        { id: 'delete', label: 'Delete the workspace', href: `/workspaces/${id}/members#delete` },
      ],
    }))
    return {
      eligible: !blockers.some(({ severity }) => severity === 'blocking'),
      blockers,
      mode: 'immediate',
      consequences: ['You are signed out on every device.', 'Workspaces that you own stay as they are.'],
      confirmPhrase: 'delete my account',
    }
  }
}
