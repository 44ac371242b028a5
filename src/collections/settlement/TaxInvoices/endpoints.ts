import type { Endpoint, PayloadRequest } from 'payload'
import { asLanguage } from '@/i18n/triple'
import { fileResponse } from '@/lib/fileResponse'
import { languageOf } from '@/lib/language'
import { readableRow } from '@/requests/caller'
import { bodyOf, parse } from '@/requests/parse'
import { amendInvoice, amendment } from '../operations/amendInvoice'
import { invoiceData } from './invoiceData'

/** The papers of an invoice are made from its row whenever they are asked for: an issued row never changes. */
const paper = (
  kind: 'pdf' | 'xml',
  make: (req: PayloadRequest, row: ReturnType<typeof invoiceData>) => Promise<Content>,
) =>
  ({
    path: `/:id/${kind}`,
    method: 'get',
    handler: async (req) => {
      const row = await readableRow(req, 'tax-invoices', req.routeParams?.id)
      const { body, type } = await make(req, invoiceData(row))
      return fileResponse(body, { type, name: `tax-invoice-${row.invoiceNumber}.${kind}` })
    },
  }) satisfies Endpoint

type Content = { body: BodyInit; type: string }

export const taxInvoiceEndpoints: Endpoint[] = [
  // What draws and writes them is large, and loaded when it is needed.
  paper('pdf', async (req, row) => {
    const { invoicePdf } = await import('@/accounting/invoicePdf')
    return { body: new Uint8Array(await invoicePdf(row, asLanguage(languageOf(req)))), type: 'application/pdf' }
  }),
  paper('xml', async (_req, row) => {
    const { invoiceXml } = await import('@/accounting/invoiceXml')
    return { body: invoiceXml(row), type: 'application/xml; charset=utf-8' }
  }),
  {
    path: '/:id/amend',
    method: 'post',
    handler: async (req) => {
      const docs = await amendInvoice(req, req.routeParams?.id, parse(amendment, await bodyOf(req), req))
      return Response.json({ docs }, { status: 201 })
    },
  },
]
