import { type ReactElement, useState } from 'react'
import { Button } from '../../src/ui/button.js'
import { Card } from '../../src/ui/card.js'
import { Link } from '../../src/ui/link.js'
import { Notice } from '../../src/ui/notice.js'
import { Row } from '../../src/ui/row.js'
import { Section } from '../../src/ui/section.js'
import type { OrgRole } from './product-aegis.js'

export interface AegisTeamProps {
  role: OrgRole
  /** Makes the colleague the owner, and this user an admin. */
  onTransfer: () => void
}

/** AegisRunner’s own list of members. The owner hands the organization over with the menu beside a name. */
export function AegisTeam({ role, onTransfer }: AegisTeamProps): ReactElement {
  const [asking, setAsking] = useState(false)
  const colleague = role === 'Owner' ? 'Admin' : 'Owner'
  return (
    <Section title="Members" description="There is always exactly one Owner.">
      <Card>
        <ul>
          <Row title="Ada Lovelace" meta="You" actions={role} />
          <Row
            title="Grace Hopper"
            meta="grace@northwind.example"
            actions={
              role === 'Owner' ? (
                <select
                  className="product-select"
                  aria-label="Role of Grace Hopper"
                  value={asking ? 'Owner' : colleague}
                  onChange={({ target }) => setAsking(target.value === 'Owner')}
                >
                  <option>Owner</option>
                  <option>Admin</option>
                </select>
              ) : (
                colleague
              )
            }
          >
            {asking && role === 'Owner' ? (
              <Notice
                tone="warning"
                title="Make Grace Hopper the Owner?"
                actions={
                  <>
                    <Button onClick={onTransfer}>Transfer ownership</Button>
                    <Button variant="quiet" onClick={() => setAsking(false)}>
                      Cancel
                    </Button>
                  </>
                }
              >
                You become an Admin in the same step.
              </Notice>
            ) : null}
          </Row>
          <Row
            title="Invitations"
            meta="Nobody is invited at the moment."
            actions={<Link href="/docs/team-management">Team management</Link>}
          />
        </ul>
      </Card>
    </Section>
  )
}
