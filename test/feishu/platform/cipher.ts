/** How the platform encrypts and signs what it posts. */
import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** AES-256-CBC under sha256(key); base64 of iv and ciphertext. */
export function encrypt(encryptKey: string, plain: string): string {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(encryptKey).digest(), iv)
  return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]).toString('base64')
}

export const sign = (encryptKey: string, timestamp: string, nonce: string, body: string | Buffer): string =>
  createHash('sha256')
    .update(timestamp + nonce + encryptKey)
    .update(body)
    .digest('hex')

/** The headers of a post. @param atSeconds Unix seconds */
export function signedHeaders(encryptKey: string, body: string | Buffer, atSeconds: number): Record<string, string> {
  const timestamp = String(atSeconds)
  const nonce = randomBytes(8).toString('hex')
  return {
    'content-type': 'application/json; charset=utf-8',
    'x-lark-request-timestamp': timestamp,
    'x-lark-request-nonce': nonce,
    'x-lark-signature': sign(encryptKey, timestamp, nonce, body),
  }
}
