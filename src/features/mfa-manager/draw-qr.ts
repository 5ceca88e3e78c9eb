import { encode } from 'uqr'

const svg = 'http://www.w3.org/2000/svg'

/** Modules around the picture that stay white, as ISO/IEC 18004 asks for. */
const quietZone = 4

/**
 * The text as a QR code: one path, black on white, whatever the colours of the page are, because scanners need that.
 *
 * @returns an `<svg>` element without a size of its own
 */
export function drawQr(text: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`)
  picture.setAttribute('shape-rendering', 'crispEdges')
  picture.setAttribute('aria-hidden', 'true')
  picture.append(shape(`M0 0h${size}v${size}H0z`, '#fff'), shape(data.map(pathOfRow).join(''), '#000'))
  return picture
}

function shape(path: string, fill: string): SVGPathElement {
  const element = document.createElementNS(svg, 'path')
  element.setAttribute('fill', fill)
  element.setAttribute('d', path)
  return element
}

/** One rectangle for each run of dark modules. */
function pathOfRow(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    const start = x
    while (row[x]) x += 1
    if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`
  }
  return path
}
