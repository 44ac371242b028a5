/** Begins the keys of mails that hold a link to a gated file. */
export const downloadMails = 'download:'

/** How long such a link is good for, in hours. */
export const linkHours = 48
