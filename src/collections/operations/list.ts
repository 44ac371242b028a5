import { AuditLogs } from './AuditLogs'

export const operations = [AuditLogs]
