/** What a button does. */
import { type Icon, icon } from './icon.js'

export const CloseIcon: Icon = /* @__PURE__ */ icon('m4.5 4.5 9 9M13.5 4.5l-9 9')
export const CopyIcon: Icon = /* @__PURE__ */ icon(
  'M7.5 6h7A1.5 1.5 0 0 1 16 7.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 6 14.5v-7A1.5 1.5 0 0 1 7.5 6ZM3.5 12A1.5 1.5 0 0 1 2 10.5v-7A1.5 1.5 0 0 1 3.5 2h7A1.5 1.5 0 0 1 12 3.5',
)
export const DownloadIcon: Icon = /* @__PURE__ */ icon('M9 2.5v9M5.5 8 9 11.5 12.5 8M2.5 15h13')
export const ExternalIcon: Icon = /* @__PURE__ */ icon(
  'M7 4H4.5A1.5 1.5 0 0 0 3 5.5v8A1.5 1.5 0 0 0 4.5 15h8a1.5 1.5 0 0 0 1.5-1.5V11M10.5 3H15v4.5M15 3 8.5 9.5',
)
export const EyeOffIcon: Icon = /* @__PURE__ */ icon(
  'M7 4.25A7 7 0 0 1 9 4c5 0 7.5 5 7.5 5a12 12 0 0 1-2 2.6M11 13.7A7 7 0 0 1 9 14c-5 0-7.5-5-7.5-5a12 12 0 0 1 3.4-3.9M7.5 7.4a2.25 2.25 0 0 0 3.1 3.1M2.5 2.5l13 13',
)
export const EyeIcon: Icon = /* @__PURE__ */ icon(
  'M1.5 9S4 4 9 4s7.5 5 7.5 5S14 14 9 14 1.5 9 1.5 9ZM9 6.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5Z',
)
export const PrintIcon: Icon = /* @__PURE__ */ icon(
  'M5 6V2.5h8V6M5 13H3.5A1.5 1.5 0 0 1 2 11.5v-4A1.5 1.5 0 0 1 3.5 6h11A1.5 1.5 0 0 1 16 7.5v4a1.5 1.5 0 0 1-1.5 1.5H13M5 10.5h8v5H5v-5Z',
)
export const TrashIcon: Icon = /* @__PURE__ */ icon(
  'M2.5 4.5h13M6.5 4.5V3a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v1.5M4 4.5l.7 10A1.5 1.5 0 0 0 6.2 16h5.6a1.5 1.5 0 0 0 1.5-1.5l.7-10M7.25 8v4.5M10.75 8v4.5',
)
