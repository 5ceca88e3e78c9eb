/** The forms of one message, chosen by `Intl.PluralRules` on the parameter `count`. */
export interface PluralMessage {
  readonly zero?: string | undefined
  readonly one?: string | undefined
  readonly two?: string | undefined
  readonly few?: string | undefined
  readonly many?: string | undefined
  readonly other: string
}

/** Words with placeholders: `Signed out {device}`. */
export type Message = string | PluralMessage

/** What goes into a placeholder. Numbers are formatted for the locale. */
export type MessageParam = string | number

type PlaceholdersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersOf<Rest> : never

type ParamNames<M> = M extends string ? PlaceholdersOf<M> : PlaceholdersOf<M[keyof M]> | 'count'

/** The parameters that an English message asks for, read from its literal type. `{}` when it has no placeholders. */
export type MessageParams<M> = { readonly [Name in ParamNames<M>]: Name extends 'count' ? number : MessageParam }

/** The further arguments of `t(key, …)`: none for a message without placeholders. */
export type MessageArguments<M> = [ParamNames<M>] extends [never] ? [] : [params: MessageParams<M>]

/** What another locale has to hold: a message for each key of the English one. Its plural forms are its own affair. */
export type Catalogue<English> = { readonly [Key in keyof English]: Message }
