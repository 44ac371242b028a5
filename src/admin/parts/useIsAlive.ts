'use client'

import { useSyncExternalStore } from 'react'

const nothing = () => () => {}

/** Whether this page answers to people yet: what the server sent is there before, and a press would be lost. */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
