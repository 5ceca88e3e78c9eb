import type { OperationId } from 'latchkey/contract'

/**
 * What the reference server does not serve, and why: for the suite, which fails for one that is there after all, and for the
 * table of adapters and operations in the docs. The adapter and the protocol have every operation of the contract.
 */
export const unserved = {
  'mfa.enroll.push':
    'The reference server has no app that it could ask. The adapter has the call, for a server that does.',
} as const satisfies Partial<Record<OperationId, string>>
