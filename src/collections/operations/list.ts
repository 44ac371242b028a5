import { AuditLogs } from './AuditLogs'
import { Mails } from './Mails'

export const operations = [AuditLogs, Mails]
