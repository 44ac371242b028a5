let end = (): void => process.exit(1)

// Loading took seconds, and nobody listened: an end of the parent in that time shows only here.
if (process.connected === false) end()
process.on('disconnect', () => end())

/** From now on `stop` ends this process when the one that started it is gone; until then it simply exits. */
export function onParentGone(stop: () => void) {
  end = stop
}
