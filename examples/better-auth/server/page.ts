import { buildPage as build, type Page } from '../../shared/build-page.js'

export type { Page }

const names = ['sign-in', 'sign-in-code', 'sign-up', 'settings', 'outbox']

export const buildPage = (): Promise<Page> => build(names.map((name) => `better-auth/page/${name}`))
