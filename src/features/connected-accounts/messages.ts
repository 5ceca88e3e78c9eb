import type { Catalogue } from '../../i18n/message.js'

/** The words of `ConnectedAccounts`, in English. */
export const connectedAccountsMessages = {
  title: 'Connected accounts',
  description: 'Accounts elsewhere that you sign in with, or that work for you here.',
  signIn: 'Ways to sign in',
  signInHint: 'You can sign in with any of these.',
  integrations: 'Integrations',
  integrationsHint: 'Personal: they belong to you and not to a workspace.',
  connected: 'connected {date}',
  connectedUnknown: 'connected at an unknown time',
  needsReconnect: 'Needs reconnecting',
  pending: 'Not finished',
  scopes: { one: '{count} permission', other: '{count} permissions' },
  connect: 'Connect',
  connectAnother: 'Connect another',
  reconnect: 'Reconnect',
  finish: 'Finish connecting',
  disconnect: 'Disconnect',
  keep: 'Keep it',
  stay: 'Stay here',
  leave: 'Continue to {provider}',
  open: 'Open',
  catalogue: 'See all integrations',
  /** One account among several of a provider. */
  account: '{provider}, {account}',
  /** Where two would be called the same. */
  numbered: '{name} ({number})',
  /** The accessible names of the buttons: they have to tell rows apart. */
  connectName: 'Connect {name}',
  connectAnotherName: 'Connect another {name}',
  reconnectName: 'Reconnect {name}',
  finishName: 'Finish connecting {name}',
  disconnectName: 'Disconnect {name}',
  openName: 'Open {name}',
  managed: 'Signs you in. Your organisation manages it.',
  manageThere: 'Open {name}',
  askDisconnect: 'Disconnect {name}?',
  disconnectSignInHint: 'You will no longer be able to sign in with it.',
  disconnectHint: 'What it does for you here stops. You can connect it again later.',
  askLeave: 'Leave for {provider}?',
  leaveHint: '{provider} asks you to sign in there, and then sends you back.',
  none: 'There is nothing to connect here.',
  leaving: 'Taking you to {provider}…',
  /** It takes long, most likely because the user is there. */
  inWindow: 'Go on in the window of {provider}, or cancel.',
  completing: 'Finishing the connection…',
  didConnect: '{name} is connected.',
  didNotConnect: '{provider} was not connected.',
  didDisconnect: '{name} is disconnected.',
  disconnectedAlready: '{name} was disconnected already.',
  connectFailed: '{provider} could not be connected.',
  connectUnknown: 'It is not clear whether {provider} was connected.',
  disconnectFailed: '{name} could not be disconnected.',
  disconnectUnknown: 'It is not clear whether {name} was disconnected.',
  /** The provider's answer is too old, or was used before. */
  tripOver: 'This attempt is no longer valid. Start again.',
  stale: 'This list may be out of date',
  providersFailed: 'What else you could connect can’t be shown',
} as const

export type ConnectedAccountsMessages = Catalogue<typeof connectedAccountsMessages>
