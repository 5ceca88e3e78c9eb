import type { Role } from '../../contract/index.js'

/** What a colour underlines; the words say it as well. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** Colours for roles, by their ids or their names. Roles are free strings, so that only the host can know them. */
export type RoleTones = Readonly<Record<string, Tone | undefined>>

/** The tone that the host gave to a role, by its id or else by its name; `neutral` for one that it does not know. */
export function toneOfRole({ id, name }: Pick<Role, 'id' | 'name'>, tones: RoleTones = {}): Tone {
  // A role may be called "constructor".
  const key = [id, name].find((own) => Object.hasOwn(tones, own))
  return (key !== undefined && tones[key]) || 'neutral'
}
