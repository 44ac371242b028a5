import type { PayloadRequest } from 'payload'
import type { InvoiceData } from '@/accounting/invoice'
import { readableRow } from '@/requests/caller'
import { invoiceData } from '../TaxInvoices/invoiceData'

/**
 * A tax invoice as the caller may read it, as the paper that it is.
 * @throws CodedError 401, 404
 */
export const invoicePaper = async (req: PayloadRequest, id: unknown): Promise<InvoiceData> =>
  invoiceData(await readableRow(req, 'tax-invoices', id))
