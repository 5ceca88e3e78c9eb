import type { ReactElement } from 'react'
import { adapterNames, type OperationGroup, type OperationRow, operationGroups } from './served.js'
import './served-table.css'

/** Which adapter serves which operation, and why not; as the run of the suite has found it. */
export function ServedTable(): ReactElement {
  return (
    <div className="served-frame">
      <table className="served">
        <thead>
          <tr>
            <th scope="col">
              <span>Operation</span>
            </th>
            {adapterNames.map((name) => (
              <th key={name} scope="col">
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        {operationGroups.map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </table>
    </div>
  )
}

function Group({ group: { name, rows, counts } }: { group: OperationGroup }): ReactElement {
  return (
    <tbody>
      <tr className="served-group">
        <th scope="rowgroup">
          {name} <small>{rows.length === 1 ? '1 operation' : `${rows.length} operations`}</small>
        </th>
        {counts.map((count, index) => (
          <td key={adapterNames[index]}>{count}</td>
        ))}
      </tr>
      {rows.map((row) => (
        <Row key={row.operation} row={row} />
      ))}
    </tbody>
  )
}

function Row({ row: { operation, member, served, reasons } }: { row: OperationRow }): ReactElement {
  return (
    <>
      <tr>
        <th scope="row" id={`served-${operation}`}>
          <code>{member}</code>
        </th>
        {served.map((is, index) => (
          <td key={adapterNames[index]}>
            <span role="img" aria-label={is ? 'served' : 'not served'}>
              {is ? '✓' : '–'}
            </span>
          </td>
        ))}
      </tr>
      {reasons.length > 0 && (
        <tr className="served-why">
          <td colSpan={adapterNames.length + 1} headers={`served-${operation}`}>
            {reasons.map(({ who, why }) => (
              <p key={who}>
                <b>{who}</b>: {why}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}
