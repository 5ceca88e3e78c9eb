import type { ProfileOperations } from '../../contract/index.js'
import type { Backend } from './backend.js'

export function profileGroup({ read, write }: Backend): ProfileOperations {
  const changes = ['account'] as const
  return {
    update: (body, context) =>
      write({ operation: 'profile.update', method: 'PATCH', path: '/profile', body, context, changes }),
    checkUsername: ({ username }, context) =>
      read({ operation: 'profile.checkUsername', path: '/profile/username-check', query: { username }, context }),
    setAvatar({ file, filename = 'avatar', onProgress }, context) {
      const body = new FormData()
      body.set('file', file, filename)
      const operation = 'profile.setAvatar'
      return write({ operation, method: 'PUT', path: '/profile/avatar', body, context, changes, onProgress })
    },
    removeAvatar: (context) =>
      write({ operation: 'profile.removeAvatar', method: 'DELETE', path: '/profile/avatar', context, changes }),
  }
}
