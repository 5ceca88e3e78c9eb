/** What the user is signed in on. */
import { circle, type Icon, icon } from './icon.js'

export const BotIcon: Icon = /* @__PURE__ */ icon(
  'M4.5 6h9A1.5 1.5 0 0 1 15 7.5v6a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 3 13.5v-6A1.5 1.5 0 0 1 4.5 6ZM9 6V3M9 2.5h.01M6.75 9.5h.01M11.25 9.5h.01M7 12.25h4',
)
export const DesktopIcon: Icon = /* @__PURE__ */ icon(
  'M3.5 3h11A1.5 1.5 0 0 1 16 4.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 2 10.5v-6A1.5 1.5 0 0 1 3.5 3ZM9 12v3M6 15h6',
)
export const GlobeIcon: Icon = /* @__PURE__ */ icon(
  `${circle}M2 9h14M9 2c2 2 3 4.4 3 7s-1 5-3 7c-2-2-3-4.4-3-7s1-5 3-7Z`,
)
export const PhoneIcon: Icon = /* @__PURE__ */ icon(
  'M6 2h6a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 12 16H6a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 6 2ZM8.25 13.5h1.5',
)
export const TabletIcon: Icon = /* @__PURE__ */ icon(
  'M4.5 2h9A1.5 1.5 0 0 1 15 3.5v11a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 3 14.5v-11A1.5 1.5 0 0 1 4.5 2ZM8 13.5h2',
)
