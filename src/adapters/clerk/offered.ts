/** The members of a group that this adapter has: they need not be asked for. */
export type Offered<Group, Member extends keyof Group = keyof Group> = { [M in Member]-?: NonNullable<Group[M]> }
