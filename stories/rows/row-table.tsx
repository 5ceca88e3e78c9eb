import type { ReactElement } from 'react'
import { promises, type RowId, rowIds, unseen, whyOutOfScope } from './promises.js'
import './rows.css'
import { storiesWithRows } from './shown-in.js'
import { storyFiles } from './story-files.js'
import { testsOf } from './tests.js'

const stories = storiesWithRows(storyFiles)

/** Where each row of a product is shown, and what fails when it breaks. `product`: the letter that its rows begin with. */
export function RowTable({ product }: { product: 'A' | 'B' | 'C' | 'D' | 'N' }): ReactElement {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Promise</th>
          <th scope="col">Story</th>
          <th scope="col">Test</th>
        </tr>
      </thead>
      <tbody>
        {rowIds
          .filter((id) => id.startsWith(product))
          .map((id) => (
            <TableRow key={id} id={id} />
          ))}
      </tbody>
    </table>
  )
}

function TableRow({ id }: { id: RowId }): ReactElement {
  const why = whyOutOfScope(id)
  return (
    <tr id={id.toLowerCase()} data-out-of-scope={why && ''}>
      <th scope="row">{id}</th>
      <td>
        {promises[id][1]}
        {why ? <small>{why}</small> : null}
      </td>
      <td>
        {unseen[id]}
        <ul>
          {stories
            .filter(({ rows }) => rows.includes(id))
            .map((story) => (
              <li key={story.id}>
                {/* The story opens in the whole of Storybook, of which this page is a frame. */}
                <a href={`./?path=/story/${story.id}`} target="_top">
                  {story.name}
                </a>
              </li>
            ))}
        </ul>
      </td>
      <td>
        <ul>
          {testsOf(id).map(({ file, title }) => (
            <li key={`${file} ${title}`}>
              {title} <small>{file}</small>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
