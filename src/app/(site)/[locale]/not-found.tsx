import { NotFound } from '@/site/Notice'

export default NotFound
