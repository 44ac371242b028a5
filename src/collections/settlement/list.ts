import { ExchangeRates } from './ExchangeRates'
import { Payments } from './Payments'
import { Settlements } from './Settlements'
import { TaxInvoices } from './TaxInvoices'

export const settlement = [Settlements, TaxInvoices, Payments, ExchangeRates]
