/** A field of the host's own: what it is called, and what it takes. Its value is in `account.custom`. */
export type CustomField = {
  label: string
  hint?: string | undefined
} & (
  | {
      kind: 'text'
      required?: boolean | undefined
      /** In code points. */
      maxLength?: number | undefined
      /** The field's purpose, for the browser: `organization-title` (WCAG 1.3.5). */
      autoComplete?: string | undefined
    }
  | { kind: 'select'; options: readonly { value: string; label: string }[] }
  | { kind: 'toggle' }
)

/** The host's own fields by their keys in `account.custom`, in the order in which they are shown. No dots in keys. */
export type CustomFields = Readonly<Record<string, CustomField>>

/** What a custom field holds while it is edited. An empty text means that there is nothing. */
export type CustomValue = string | boolean

/** What is saved, as its field can show it. */
export function customValue(field: CustomField, saved: unknown): CustomValue {
  if (field.kind === 'toggle') return saved === true
  return typeof saved === 'string' || typeof saved === 'number' ? String(saved) : ''
}
