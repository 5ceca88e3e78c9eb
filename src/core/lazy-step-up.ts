import { AccountError, type StepUpProof } from '../contract/index.js'
import type { StepUpFlow } from './flows/step-up.js'
import { hasTrip } from './step-up-trip-key.js'
import type { StepUpHost, StepUpQueue } from './step-up-types.js'
import { createStore } from './store.js'

/** The step-up queue, whose code is loaded when the first call needs a proof. */
export function createLazyStepUpQueue(host: StepUpHost): StepUpQueue {
  const store = createStore<StepUpFlow>({ step: 'closed' })
  const dialogs = new Set<{ leave?: () => void; load: Parameters<StepUpQueue['attach']>[0] }>()
  let queue: StepUpQueue | undefined
  let loading: Promise<StepUpQueue> | undefined
  /** Goes up when all that waits is called off, also what waits for the code alone. */
  let calledOff = 0

  async function start(): Promise<StepUpQueue> {
    try {
      const { createStepUpQueue } = await import('./step-up.js')
      const made = createStepUpQueue(host, lazy)
      made.subscribe(() => store.setState(made.getState()))
      for (const dialog of dialogs) dialog.leave = made.attach(dialog.load)
      queue = made
      return made
    } catch (thrown) {
      loading = undefined
      throw thrown
    }
  }
  const load = () => {
    loading ??= start()
    return loading
  }

  const lazy: StepUpQueue = {
    getState: store.getState,
    subscribe: store.subscribe,
    async request(ask): Promise<StepUpProof> {
      const before = calledOff
      const made = await load()
      if (ask.signal.aborted || before !== calledOff) throw new AccountError('cancelled', { by: 'signal' })
      return made.request(ask)
    },
    attach(load) {
      const dialog = { load, ...(queue && { leave: queue.attach(load) }) }
      dialogs.add(dialog)
      return () => {
        dialogs.delete(dialog)
        dialog.leave?.()
      }
    },
    choose: (methodId) => queue?.choose(methodId),
    back: () => queue?.back(),
    begin: async () => queue?.begin(),
    submit: async (secret) => queue?.submit(secret),
    resend: async () => queue?.resend(),
    resume() {
      const before = calledOff
      const takeUp = (made: StepUpQueue) => {
        // The session may have turned out to be over meanwhile.
        if (before === calledOff) made.resume()
      }
      if (hasTrip()) void load().then(takeUp, ignore)
    },
    cancel() {
      calledOff += 1
      queue?.cancel()
    },
    forget() {
      calledOff += 1
      queue?.forget()
    },
  }
  return lazy
}

/** Without the code the trip is taken up at the next load of the page. */
const ignore = () => undefined
