/** Roles of a user, from the one who may do most to the one who may do least. */
export const roles = ['admin', 'marketer', 'brand', 'guest'] as const
export type Role = (typeof roles)[number]

/** Who a state machine's move belongs to: a role, or `staff` for admin and marketer together. */
export type Actor = Role | 'staff'

/** The only place that reads a role. Every access rule, guard and button asks here. */
export const isActor = (req: { user?: { role?: unknown; isActive?: unknown } | null }, ...actors: Actor[]): boolean => {
  const role = req.user?.role as Role | undefined
  if (!role || req.user?.isActive === false) return false
  return actors.some((actor) => (actor === 'staff' ? role === 'admin' || role === 'marketer' : role === actor))
}
