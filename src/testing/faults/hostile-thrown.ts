/** A value, and a name for the title of a test. */
export interface Hostile {
  readonly name: string
  readonly value: unknown
}

const throwing: object = {
  get code(): never {
    throw new Error('reading the code')
  },
  get message(): never {
    throw new Error('reading the message')
  },
  toString(): never {
    throw new Error('making a text')
  },
}

/** The twelve kinds of things that get thrown and are no error (`F06`). */
export const hostileThrown: readonly Hostile[] = [
  { name: 'null', value: null },
  { name: 'undefined', value: undefined },
  { name: 'an empty text', value: '' },
  { name: 'a text', value: 'boom' },
  { name: 'a number', value: 42 },
  { name: 'an empty object', value: {} },
  { name: 'an empty list', value: [] },
  { name: 'a symbol', value: Symbol('boom') },
  { name: 'a function', value: () => 'boom' },
  { name: 'an object without a prototype', value: Object.create(null) },
  { name: 'an object whose getters throw', value: throwing },
  { name: 'a DOMException', value: new DOMException('The operation is not allowed.', 'NotAllowedError') },
]
