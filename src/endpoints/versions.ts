import type { SanitizedConfig } from 'payload'

const ofVersions = /^\/versions(\/|$)/

/**
 * Takes the routes about versions from what keeps none. Payload adds them everywhere, its own collections included, and
 * they would ask for tables that do not exist.
 */
export function withoutUnkeptVersions(config: SanitizedConfig): SanitizedConfig {
  for (const one of [...config.collections, ...config.globals])
    if (!one.versions && one.endpoints) one.endpoints = one.endpoints.filter(({ path }) => !ofVersions.test(path))
  return config
}
