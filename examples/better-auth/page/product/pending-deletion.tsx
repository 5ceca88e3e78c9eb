import * as DangerZone from 'latchkey/danger-zone'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** On every tab, for whoever comes back to an account that is going to be deleted. Made of Latchkey's parts. */
export function PendingDeletion() {
  return (
    <DangerZone.Root className="leaving">
      <DangerZone.Scheduled>
        {(day) => (
          <p>
            <b>Your account is deleted on {date.format(new Date(day))}.</b> Changed your mind? Then keep it.
          </p>
        )}
      </DangerZone.Scheduled>
      <DangerZone.Keep className="button">Keep my account</DangerZone.Keep>
      <DangerZone.Status>
        {(outcome) => (outcome.kind === 'kept' ? <p>Welcome back. Your account stays.</p> : null)}
      </DangerZone.Status>
    </DangerZone.Root>
  )
}
