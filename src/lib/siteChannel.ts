/** The channel of PostgreSQL's notifications on which web processes hear that the public site changed. */
export const siteChannel = 'madang_site'
