import { type AccountAdapter, AccountError, type OperationContext, type OperationId } from '../contract/index.js'
import { toAccountError } from './errors.js'
import type { StepUpEvent, StepUpFlow } from './flows/step-up.js'
import type { Parser } from './parse.js'
import type { StepUpHost, StepUpParsers } from './step-up-types.js'

export interface WishesHost extends Pick<StepUpHost, 'call' | 'loadParsers'> {
  flow: () => StepUpFlow
  send: (event: StepUpEvent) => void
  /** The object that the requirement in the dialog came from. */
  adapter: () => AccountAdapter
}

/** One call to the adapter, of those that a wish takes. */
type StepUpCall = <T>(
  operation: OperationId,
  parser: Parser<T>,
  start: (adapter: AccountAdapter, context: OperationContext) => unknown,
  ceremony?: boolean,
) => Promise<T>

/** What the user wants of the dialog: a code, another one, to be let in. */
export interface Wishes {
  /** Makes the calls of one wish, which are one wait to the user. Ends idle, with an error, or in another step. */
  run: (steps: (call: StepUpCall, parsers: StepUpParsers) => Promise<void>) => Promise<void>
  /** The dialog is about something else now, or gone: nobody waits for what is under way. */
  abort: () => void
}

export function createWishes({ flow, send, adapter, call, loadParsers }: WishesHost): Wishes {
  let controller: AbortController | undefined

  return {
    async run(steps) {
      const now = flow()
      if ((now.step !== 'entering' && now.step !== 'returned') || now.pending) return
      const own = new AbortController()
      const { signal } = own
      controller = own
      const asked = adapter()
      let operation: OperationId = 'stepUp.complete'
      const onSlow = () => {
        if (controller === own) send({ type: 'slow' })
      }
      send({ type: 'submitted' })
      try {
        const parsers = await loadParsers()
        signal.throwIfAborted()
        await steps(async (name, parser, start, ceremony = false) => {
          operation = name
          const raw = await call({ operation, adapter: asked, start, signal, ceremony, onSlow })
          signal.throwIfAborted()
          const parsed = parser(raw)
          if (!parsed.ok) throw new AccountError('provider', {}, { message: `${name}: ${parsed.reason}` })
          return parsed.value
        }, parsers)
        if (controller === own) send({ type: 'ready' })
      } catch (thrown) {
        if (!signal.aborted) send({ type: 'failed', error: toAccountError(thrown, operation) })
      }
    },
    abort() {
      controller?.abort()
      controller = undefined
    },
  }
}
