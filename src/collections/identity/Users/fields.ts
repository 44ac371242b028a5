/** How somebody logs in; the social ones name the account in `socialAccounts`. */
export const socialProviders = ['google', 'github', 'apple', 'kakao'] as const
export const loginMethods = ['password', ...socialProviders, 'magic-link', 'otp'] as const

/** How long an account stays locked after too many failed logins. */
export const lockSeconds = 10 * 60

/** Shortest password we take, in characters. */
export const minPassword = 10
