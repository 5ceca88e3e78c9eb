import { refusal } from './refusal.js'
import type { Db, Leaving, Member, Studio } from './tables.js'

export interface Person {
  id: string
  name: string
  email: string
}

export interface StudioView {
  id: string
  name: string
  /** Whether the one who asks may give it away or delete it. */
  owned: boolean
  members: readonly { id: string; name: string; email: string; role: Member['role']; you: boolean }[]
}

const is = (field: string, value: string) => ({ field, value })

/** Makes a studio with its owner and one more member, if there is one. */
export async function foundStudio(db: Db, name: string, ownerId: string, colleagueId?: string): Promise<void> {
  const { id: studioId } = await db.create<Omit<Studio, 'id'>, Studio>({ model: 'studio', data: { name } })
  const join = (userId: string, role: Member['role']) =>
    db.create({ model: 'member', data: { studioId, userId, role } })
  await join(ownerId, 'owner')
  if (colleagueId !== undefined) await join(colleagueId, 'member')
}

/** The studios that somebody is in, with everybody in them; those that they own come first. */
export async function studiosOf(db: Db, userId: string): Promise<StudioView[]> {
  const mine = await db.findMany<Member>({ model: 'member', where: [is('userId', userId)] })
  const views = await Promise.all(
    mine.map(async ({ studioId, role }): Promise<StudioView[]> => {
      const studio = await db.findOne<Studio>({ model: 'studio', where: [is('id', studioId)] })
      const rows = await db.findMany<Member>({ model: 'member', where: [is('studioId', studioId)] })
      const ids = rows.map((row) => row.userId)
      const people = await db.findMany<Person>({
        model: 'user',
        where: [{ field: 'id', value: ids, operator: 'in' }],
      })
      const members = rows.flatMap((row) => {
        const person = people.find(({ id }) => id === row.userId)
        const { name = '', email = '' } = person ?? {}
        return person ? [{ id: row.id, name, email, role: row.role, you: row.userId === userId }] : []
      })
      return studio ? [{ id: studio.id, name: studio.name, owned: role === 'owner', members }] : []
    }),
  )
  return views
    .flat()
    .toSorted((one, other) => Number(other.owned) - Number(one.owned) || one.name.localeCompare(other.name))
}

/** Those that would be left without anybody who may decide. */
export async function onlyOwnedBy(db: Db, userId: string): Promise<StudioView[]> {
  const studios = await studiosOf(db, userId)
  return studios.filter(({ owned, members }) => owned && members.filter(({ role }) => role === 'owner').length === 1)
}

/** The membership that lets somebody decide about a studio. For everybody else there is no such studio. */
async function ownership(db: Db, userId: string, studioId: string): Promise<Member> {
  const where = [is('userId', userId), is('studioId', studioId), is('role', 'owner')]
  const owner = await db.findOne<Member>({ model: 'member', where })
  if (!owner) throw refusal('not_found', {})
  return owner
}

const changeRole = (db: Db, id: string, role: Member['role']) =>
  db.update({ model: 'member', where: [is('id', id)], update: { role } })

/** What the user's role is anywhere, for the badge on the page. It authorises nothing. */
async function writeRole(db: Db, userId: string): Promise<void> {
  const owns = await db.count({ model: 'member', where: [is('userId', userId), is('role', 'owner')] })
  await db.update({ model: 'user', where: [is('id', userId)], update: { role: owns > 0 ? 'Owner' : 'Member' } })
}

/** Gives a studio to another of its members. Run it in a transaction. */
export async function transferStudio(db: Db, userId: string, studioId: string, memberId: string): Promise<void> {
  const owner = await ownership(db, userId, studioId)
  const heir = await db.findOne<Member>({ model: 'member', where: [is('id', memberId), is('studioId', studioId)] })
  if (!heir || heir.id === owner.id) throw refusal('not_found', {})
  const leaving = await db.findOne<Leaving>({ model: 'leaving', where: [is('userId', heir.userId)] })
  if (leaving) throw refusal('forbidden', { reason: 'policy' })
  await changeRole(db, heir.id, 'owner')
  await changeRole(db, owner.id, 'member')
  await writeRole(db, heir.userId)
  await writeRole(db, userId)
}

/** Deletes a studio with everything in it. Run it in a transaction. */
export async function deleteStudio(db: Db, userId: string, studioId: string): Promise<void> {
  await ownership(db, userId, studioId)
  await db.delete({ model: 'studio', where: [is('id', studioId)] })
  await writeRole(db, userId)
}
