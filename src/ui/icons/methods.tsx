/** Ways to prove who one is. */
import { type Icon, icon } from './icon.js'

export const AppIcon: Icon = /* @__PURE__ */ icon(
  'M5 2h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3ZM9 5.5V9l2.5 1.5',
)
export const CodeIcon: Icon = /* @__PURE__ */ icon('M6.5 2.5 5 15.5M13 2.5l-1.5 13M3 6.5h12.5M2.5 11.5H15')
export const KeyIcon: Icon = /* @__PURE__ */ icon('M6 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM8.2 9.8 15 3M12 6l2.25 2.25')
export const LockIcon: Icon = /* @__PURE__ */ icon(
  'M4.5 8h9A1.5 1.5 0 0 1 15 9.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 3 14.5v-5A1.5 1.5 0 0 1 4.5 8ZM6 8V5a3 3 0 0 1 6 0v3',
)
export const MailIcon: Icon = /* @__PURE__ */ icon(
  'M3.5 4h11A1.5 1.5 0 0 1 16 5.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 2 12.5v-7A1.5 1.5 0 0 1 3.5 4ZM2.5 5 9 9.75 15.5 5',
)
export const ShieldIcon: Icon = /* @__PURE__ */ icon('m9 2 6 2v4.5c0 3.6-2.4 6.3-6 7.5-3.6-1.2-6-3.9-6-7.5V4l6-2Z')
export const SmsIcon: Icon = /* @__PURE__ */ icon(
  'M3.5 3h11A1.5 1.5 0 0 1 16 4.5v6a1.5 1.5 0 0 1-1.5 1.5H8l-3.5 3v-3h-1A1.5 1.5 0 0 1 2 10.5v-6A1.5 1.5 0 0 1 3.5 3ZM6 7.5h.01M9 7.5h.01M12 7.5h.01',
)
