import type { ReactElement } from 'react'

/** A decorative picture, 18 pixels, in the colour of the text around it. */
export type Icon = () => ReactElement

function icon(path: string): Icon {
  return function Icon() {
    return (
      <svg
        data-lk-ui="icon"
        width="18"
        height="18"
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        <path d={path} />
      </svg>
    )
  }
}

const circle = 'M9 2a7 7 0 1 1 0 14A7 7 0 0 1 9 2Z'
export const AppIcon: Icon = /* @__PURE__ */ icon(
  'M5 2h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3ZM9 5.5V9l2.5 1.5',
)
export const BotIcon: Icon = /* @__PURE__ */ icon(
  'M4.5 6h9A1.5 1.5 0 0 1 15 7.5v6a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 3 13.5v-6A1.5 1.5 0 0 1 4.5 6ZM9 6V3M9 2.5h.01M6.75 9.5h.01M11.25 9.5h.01M7 12.25h4',
)
export const CheckIcon: Icon = /* @__PURE__ */ icon('M3.5 9.5 7 13l7.5-8')
export const CloseIcon: Icon = /* @__PURE__ */ icon('m4.5 4.5 9 9M13.5 4.5l-9 9')
export const CodeIcon: Icon = /* @__PURE__ */ icon('M6.5 2.5 5 15.5M13 2.5l-1.5 13M3 6.5h12.5M2.5 11.5H15')
export const CopyIcon: Icon = /* @__PURE__ */ icon(
  'M7.5 6h7A1.5 1.5 0 0 1 16 7.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 6 14.5v-7A1.5 1.5 0 0 1 7.5 6ZM3.5 12A1.5 1.5 0 0 1 2 10.5v-7A1.5 1.5 0 0 1 3.5 2h7A1.5 1.5 0 0 1 12 3.5',
)
export const DesktopIcon: Icon = /* @__PURE__ */ icon(
  'M3.5 3h11A1.5 1.5 0 0 1 16 4.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 2 10.5v-6A1.5 1.5 0 0 1 3.5 3ZM9 12v3M6 15h6',
)
export const DownloadIcon: Icon = /* @__PURE__ */ icon('M9 2.5v9M5.5 8 9 11.5 12.5 8M2.5 15h13')
export const ErrorIcon: Icon = /* @__PURE__ */ icon(`${circle}M9 5v4.75M9 12.5h.01`)
export const ExternalIcon: Icon = /* @__PURE__ */ icon(
  'M7 4H4.5A1.5 1.5 0 0 0 3 5.5v8A1.5 1.5 0 0 0 4.5 15h8a1.5 1.5 0 0 0 1.5-1.5V11M10.5 3H15v4.5M15 3 8.5 9.5',
)
export const EyeIcon: Icon = /* @__PURE__ */ icon(
  'M1.5 9S4 4 9 4s7.5 5 7.5 5S14 14 9 14 1.5 9 1.5 9ZM9 6.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5Z',
)
export const EyeOffIcon: Icon = /* @__PURE__ */ icon(
  'M7 4.25A7 7 0 0 1 9 4c5 0 7.5 5 7.5 5a12 12 0 0 1-2 2.6M11 13.7A7 7 0 0 1 9 14c-5 0-7.5-5-7.5-5a12 12 0 0 1 3.4-3.9M7.5 7.4a2.25 2.25 0 0 0 3.1 3.1M2.5 2.5l13 13',
)
export const GlobeIcon: Icon = /* @__PURE__ */ icon(
  `${circle}M2 9h14M9 2c2 2 3 4.4 3 7s-1 5-3 7c-2-2-3-4.4-3-7s1-5 3-7Z`,
)
export const InfoIcon: Icon = /* @__PURE__ */ icon(`${circle}M9 8.25v4.25M9 5.5h.01`)
export const KeyIcon: Icon = /* @__PURE__ */ icon('M6 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM8.2 9.8 15 3M12 6l2.25 2.25')
export const LinkIcon: Icon = /* @__PURE__ */ icon(
  'M7.5 10.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3L9 4.7M10.5 7.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3L9 13.3',
)
export const LockIcon: Icon = /* @__PURE__ */ icon(
  'M4.5 8h9A1.5 1.5 0 0 1 15 9.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 3 14.5v-5A1.5 1.5 0 0 1 4.5 8ZM6 8V5a3 3 0 0 1 6 0v3',
)
export const MailIcon: Icon = /* @__PURE__ */ icon(
  'M3.5 4h11A1.5 1.5 0 0 1 16 5.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 2 12.5v-7A1.5 1.5 0 0 1 3.5 4ZM2.5 5 9 9.75 15.5 5',
)
export const PhoneIcon: Icon = /* @__PURE__ */ icon(
  'M6 2h6a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 12 16H6a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 6 2ZM8.25 13.5h1.5',
)
export const PrintIcon: Icon = /* @__PURE__ */ icon(
  'M5 6V2.5h8V6M5 13H3.5A1.5 1.5 0 0 1 2 11.5v-4A1.5 1.5 0 0 1 3.5 6h11A1.5 1.5 0 0 1 16 7.5v4a1.5 1.5 0 0 1-1.5 1.5H13M5 10.5h8v5H5v-5Z',
)
export const ShieldIcon: Icon = /* @__PURE__ */ icon('m9 2 6 2v4.5c0 3.6-2.4 6.3-6 7.5-3.6-1.2-6-3.9-6-7.5V4l6-2Z')
export const SmsIcon: Icon = /* @__PURE__ */ icon(
  'M3.5 3h11A1.5 1.5 0 0 1 16 4.5v6a1.5 1.5 0 0 1-1.5 1.5H8l-3.5 3v-3h-1A1.5 1.5 0 0 1 2 10.5v-6A1.5 1.5 0 0 1 3.5 3ZM6 7.5h.01M9 7.5h.01M12 7.5h.01',
)
export const TabletIcon: Icon = /* @__PURE__ */ icon(
  'M4.5 2h9A1.5 1.5 0 0 1 15 3.5v11a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 3 14.5v-11A1.5 1.5 0 0 1 4.5 2ZM8 13.5h2',
)
export const TrashIcon: Icon = /* @__PURE__ */ icon(
  'M2.5 4.5h13M6.5 4.5V3a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v1.5M4 4.5l.7 10A1.5 1.5 0 0 0 6.2 16h5.6a1.5 1.5 0 0 0 1.5-1.5l.7-10M7.25 8v4.5M10.75 8v4.5',
)
export const UserIcon: Icon = /* @__PURE__ */ icon(
  'M9 2.5A3.25 3.25 0 1 1 9 9a3.25 3.25 0 0 1 0-6.5ZM2.75 15.5c.6-2.6 3-4 6.25-4s5.65 1.4 6.25 4',
)
export const WarningIcon: Icon = /* @__PURE__ */ icon('M9 2.5 16.5 15.5h-15L9 2.5ZM9 7v4M9 13.2h.01')
