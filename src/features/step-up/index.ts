/** The step-up that all operations share: the dialog, and the hook for one of your own. */
export { StepUp } from './step-up.js'
export { type StepUpHandle, useStepUp } from './use-step-up.js'
