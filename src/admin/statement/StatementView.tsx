import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { isActor } from '@/access/actors'
import { statement } from '@/collections/settlement/operations/statement'
import { seoulDate } from '@/lib/days'
import { ownMoves } from '@/state/endpoints'
import type { StatefulDoc } from '@/state/machine'
import { Statement } from './Statement'

/** A settlement's statement, read on the server so that it is there at once. */
export async function StatementView({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  if (!doc?.id || !req.user) notFound()
  const isStaff = isActor(req, 'staff')
  const isAdmin = isActor(req, 'admin')
  return (
    <Gutter>
      <Statement
        initial={await statement(req, doc.id)}
        moves={await ownMoves('settlements', doc as StatefulDoc, req)}
        may={{ seeTaxes: isStaff, decide: isStaff, invoice: isStaff, issue: isAdmin, pay: isAdmin }}
        today={seoulDate(new Date())}
      />
    </Gutter>
  )
}
