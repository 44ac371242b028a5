import { notFound } from 'next/navigation'

/** Addresses below a language that lead nowhere: the localised 404. */
export default function Page() {
  notFound()
}
