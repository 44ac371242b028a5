'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import styles from './Act.module.css'
import { useIsAlive } from './useIsAlive'

type Props = {
  children: ReactNode
  onClick: () => void
  look?: 'primary' | 'secondary' | 'subtle'
  label?: string
  describedBy?: string
  isBusy?: boolean
  isDisabled?: boolean
  name?: string
}

/** A button that stays where the focus is while it works: a disabled one would let go of it. */
export function Act({ children, onClick, look = 'primary', label, describedBy, isBusy, isDisabled, name }: Props) {
  const isAlive = useIsAlive()
  const isIdle = isAlive && !isBusy && !isDisabled
  return (
    <Button
      type="button"
      size="medium"
      margin={false}
      buttonStyle={look}
      className={styles.act}
      aria-label={label}
      onClick={isIdle ? onClick : undefined}
      extraButtonProps={{
        'aria-busy': isBusy || undefined,
        'aria-disabled': isIdle ? undefined : true,
        'aria-describedby': describedBy,
        // It is not dimmed for the moment until it works.
        'data-dimmed': isBusy || isDisabled || undefined,
        'data-act': name,
      }}
    >
      {children}
    </Button>
  )
}
