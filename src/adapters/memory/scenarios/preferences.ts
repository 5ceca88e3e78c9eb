import type { PreferenceSchema } from '../../../contract/index.js'

export const preferenceSchema: PreferenceSchema = {
  theme: {
    kind: 'select',
    label: 'Theme',
    group: 'Appearance',
    options: [
      { value: 'system', label: 'Like the system' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
    default: 'system',
    display: 'radio',
  },
  animations: { kind: 'toggle', label: 'Animations', group: 'Appearance', default: true },
  dateRange: {
    kind: 'select',
    label: 'Default date range',
    help: 'What the dashboard shows when you open it.',
    group: 'Dashboard',
    options: [
      { value: '7d', label: 'Last 7 days' },
      { value: '30d', label: 'Last 30 days' },
      { value: '90d', label: 'Last 90 days' },
    ],
    default: '30d',
  },
  rowsPerPage: { kind: 'number', label: 'Rows per page', group: 'Dashboard', default: 50, min: 10, max: 200 },
  channels: {
    kind: 'multi',
    label: 'Where summaries go',
    group: 'Assistant',
    options: [
      { value: 'in_app', label: 'In the app' },
      { value: 'email', label: 'Email' },
      { value: 'slack', label: 'Slack', unavailable: 'Connect Slack first' },
    ],
    default: ['in_app'],
  },
  signature: { kind: 'text', label: 'Signature', group: 'Assistant', default: '', maxLength: 200 },
  weeklyDigest: { kind: 'toggle', label: 'Weekly digest', group: 'Email', default: true },
  productUpdates: { kind: 'toggle', label: 'Product updates', group: 'Email', default: false },
  limitWarnings: {
    kind: 'toggle',
    label: 'Plan limit warnings',
    help: 'At 80 % and at 100 % of the plan.',
    group: 'Email',
    default: true,
  },
}
