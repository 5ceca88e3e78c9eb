import { fileURLToPath } from 'node:url'
import { buildPage as build, type Page } from '../../shared/build-page.js'

export type { Page }

const root = fileURLToPath(new URL('../page/', import.meta.url))

export const buildPage = (): Promise<Page> => build(root, ['sign-in', 'sign-in-code', 'sign-up', 'settings', 'outbox'])
