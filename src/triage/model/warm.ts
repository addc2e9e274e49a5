/** Loads dictionary and model (about 0.3 s), so that the first message needn't wait for them. */
import { triage } from '../triage.ts'

export function warmTriage(): void {
  triage('我们三车间两个月没发工资了')
}
