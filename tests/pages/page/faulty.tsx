import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useRef } from 'react'
import { expect } from 'storybook/test'

const wide = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** Everything that the tests of the stories have to find. */
function Faulty() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.setAttribute('style', 'color: red')
    console.error('said')
    new Image().src = '/pixel.png'
    ref.current?.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 60_000 })
  }, [])
  return (
    <div ref={ref}>
      {[1, 2].map((number) => (
        <button key={number} type="button" style={{ width: 12, height: 12, padding: 0, border: 0, outline: 'none' }}>
          {number}
        </button>
      ))}
      <form>
        <input aria-label="Password" name="password" type="password" />
      </form>
      <input name="without-label" />
      <p>{wide}</p>
      <p style={{ color: '#777', background: '#888', forcedColorAdjust: 'none' }}>Hard to read</p>
      <p style={{ height: 10, overflow: 'hidden' }}>Cut off</p>
      <button type="button" style={{ position: 'fixed', top: 0, left: 0, width: 40, height: 40 }}>
        Under the header
      </button>
    </div>
  )
}

const meta = { title: 'Faulty', component: Faulty, parameters: { noProvider: true } } satisfies Meta<typeof Faulty>
export default meta

export const EveryFault: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('what is not there')).not.toBeNull()
  },
}
