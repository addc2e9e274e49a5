export const SPARING: { readonly flags: readonly string[]; readonly env: Readonly<Record<string, string>> }
export function start(): Promise<void>
export function supervise(
  programs: [name: string, argv: string[]][],
  options?: { exit?: (code: number) => void; firstWaitMs?: number },
): void
