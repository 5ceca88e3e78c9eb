import type { SettingsTab } from 'latchkey'
import { showSettings } from '../../shared/page/settings.js'
import { adapter, signOut } from './adapter.js'
import { toSignIn } from './product/leaving.js'
import { PlanSection } from './product/plan.js'
import { roleOf } from './product/roles.js'
import { StudiosSection } from './product/studios.js'

/** What Northwick has beside the account: tabs of its own. */
const productTabs: readonly SettingsTab[] = [
  {
    id: 'studio',
    label: 'Studio',
    scope: 'workspace',
    sections: [
      { id: 'studios', content: <StudiosSection /> },
      { id: 'plan', content: <PlanSection /> },
    ],
  },
  {
    id: 'audit',
    label: 'Audit log',
    gate: {
      badge: 'Plus',
      message: 'Who changed which invoice, and when: the audit log is part of Studio Plus.',
      href: '#plan',
      linkLabel: 'Compare plans',
    },
  },
]

/** What Latchkey calls a workspace is a studio here. */
const messages = { accountSettings: { forWorkspace: 'What you change here is for everybody in the studio.' } }

showSettings({ adapter, signOut, describeRole: ({ name }) => roleOf(name), productTabs, messages, toSignIn })
