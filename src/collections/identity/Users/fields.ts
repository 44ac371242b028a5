/** How somebody logs in; the social ones name the account in `socialAccounts`. */
export const socialProviders = ['google', 'github', 'apple', 'kakao'] as const
export const loginMethods = ['password', ...socialProviders, 'magic-link', 'otp'] as const

/** Shortest password we take, in characters. */
export const minPassword = 10
