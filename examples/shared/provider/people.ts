import { createHash } from 'node:crypto'
import { demoAccount } from '../demo-account.js'

/** Somebody who has an account at the provider. */
export interface Person {
  name: string
  email: string
}

/** Who is there from the start: one with the address of the demo account, and somebody else. */
const people: Person[] = [
  { name: demoAccount.name, email: demoAccount.email },
  { name: 'Mary Somerville', email: 'mary@example.org' },
]

/** What the provider knows somebody by. The same after a restart, when those who were added are forgotten. */
export function subjectOf({ email }: Person): string {
  return createHash('sha256').update(email).digest('base64url').slice(0, 22)
}

export const allPeople = (): readonly Person[] => people

export function findPerson(subject: string): Person | undefined {
  return people.find((person) => subjectOf(person) === subject)
}

/** @returns the one who was there before, for an address that somebody has */
export function addPerson(name: string, address: string): Person {
  const email = address.trim().toLowerCase()
  const known = people.find((person) => person.email === email)
  if (known) return known
  const person = { name: name.trim(), email }
  people.push(person)
  return person
}
