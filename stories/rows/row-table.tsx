import type { ReactElement } from 'react'
import { promises, type RowId, rowIds, unseen, whyOutOfScope } from './promises.js'
import './rows.css'
import { storiesWithRows } from './shown-in.js'
import { storyFiles } from './story-files.js'
import { testsOf } from './tests.js'

const stories = storiesWithRows(storyFiles)

/** The letter that the rows of a product begin with; `N` for what no product has. */
type Product = 'A' | 'B' | 'C' | 'D' | 'N'

/** Where each row of a product is shown, and what fails when it breaks. */
export function RowTable({ product }: { product: Product }): ReactElement {
  return (
    <div className="rows-frame">
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
              <TableRow key={id} id={id} product={product} />
            ))}
        </tbody>
      </table>
    </div>
  )
}

function TableRow({ id, product }: { id: RowId; product: Product }): ReactElement {
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
                  {story.path.slice(product === 'N' ? 1 : -1).join(', ')}: {story.name}
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
