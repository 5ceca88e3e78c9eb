/** What a notice says: icons that come with the first paint of nearly every component. */
import { circle, type Icon, icon } from './icon.js'

export const CheckIcon: Icon = /* @__PURE__ */ icon('M3.5 9.5 7 13l7.5-8')
export const ErrorIcon: Icon = /* @__PURE__ */ icon(`${circle}M9 5v4.75M9 12.5h.01`)
export const InfoIcon: Icon = /* @__PURE__ */ icon(`${circle}M9 8.25v4.25M9 5.5h.01`)
export const WarningIcon: Icon = /* @__PURE__ */ icon('M9 2.5 16.5 15.5h-15L9 2.5ZM9 7v4M9 13.2h.01')
