'use client'
import type { Resource, ResourceDefinition, ResourceState } from '../core/resource.js'
import { useClient } from './use-client.js'
import { useReadable } from './use-readable.js'

/** Reads something, shared with every other component that reads it, and kept up to date while mounted. */
export function useResource<T>(definition: ResourceDefinition<T>): { state: ResourceState<T>; resource: Resource<T> } {
  const resource = useClient().resource(definition)
  return { state: useReadable(resource), resource }
}

const nothing = { getState: () => undefined, subscribe: () => () => undefined }

/** Like `useResource`, for an operation that the adapter may not have: then there is nothing, and nothing is read. */
export function useOptionalResource<T>(
  definition: ResourceDefinition<T>,
  present: boolean,
): { state: ResourceState<T> | undefined; resource: Resource<T> | undefined } {
  const client = useClient()
  const resource = present ? client.resource(definition) : undefined
  const state = useReadable<ResourceState<T> | undefined>(resource ?? nothing)
  return { state, resource }
}
