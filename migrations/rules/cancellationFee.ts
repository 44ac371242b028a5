/**
 * A cancellation fee of which a tax invoice stands was called a supply by whoever issued it; of every other nobody has said
 * what it is. Nothing was edited, so `updated_at` stays.
 */
export const up = `
alter table settlements disable trigger touch_updated_at;
update settlements s set fee_nature = 'supply'
where kind = 'cancellation' and exists (select from tax_invoices i where i.settlement_id = s.id and i.status = 'issued');
alter table settlements enable trigger touch_updated_at;
alter table settlements add constraint settlements_fee_nature_of_cancellation
  check (fee_nature is null or kind = 'cancellation');
`

export const down = `
alter table settlements drop constraint settlements_fee_nature_of_cancellation;
`
