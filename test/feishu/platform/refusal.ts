/** What the platform refuses: a code in the body, seldom an HTTP status. */
export class FeishuRefusal extends Error {
  override readonly name = 'FeishuRefusal'
  readonly code: number
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>
  /** @param status HTTP status; without one whatever the platform answers errors with */
  constructor(code: number, message: string, status?: number, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.code = code
    this.status = status
    this.headers = headers
  }
}

/** Codes from the platform's own error lists. */
export const refusals = {
  wrongSecret: () => new FeishuRefusal(10014, 'app secret invalid', 200),
  wrongApp: () => new FeishuRefusal(10003, 'invalid param', 200),
  badToken: () => new FeishuRefusal(99991663, 'Invalid access token for authorization. Please make a test attempt with the correct token.'),
  noToken: () => new FeishuRefusal(99991661, 'Missing access token for authorization.'),
  noScope: (scope: string) => new FeishuRefusal(99991672, `Access denied. One of the following scopes is required: [${scope}]`),
  invalid: (what: string) => new FeishuRefusal(230001, `Your request contains an invalid request parameter. ${what}`),
  notInChat: () => new FeishuRefusal(230002, 'The bot can not be outside the group.'),
  recalled: () => new FeishuRefusal(230011, 'The message has been withdrawn.'),
  notSender: () => new FeishuRefusal(230012, 'The bot is not the sender of the message.'),
  outOfReach: () => new FeishuRefusal(230013, 'Bot has NO availability to this user.'),
  chatRate: () => new FeishuRefusal(230020, 'This operation triggers the frequency limit.'),
  tooLong: () => new FeishuRefusal(230025, 'The length of the message content reaches its limit.'),
  patchTooLate: () => new FeishuRefusal(230031, 'The message has expired and can not be updated.'),
  noMessage: () => new FeishuRefusal(231003, 'The message is not found.'),
  noChat: () => new FeishuRefusal(232006, 'Your request specifies a chat_id which is invalid.'),
  noUser: () => new FeishuRefusal(41050, 'no user authority error'),
  noDepartment: () => new FeishuRefusal(40004, 'no dept authority error'),
  fileTooLarge: () => new FeishuRefusal(234006, 'The file size exceed the max value.'),
  downloadTooLarge: () => new FeishuRefusal(234037, 'Downloaded file size exceeds limit.', 400),
  notItsFile: () => new FeishuRefusal(234003, 'File not in msg.', 400),
  unknownPath: () => new FeishuRefusal(99991000, 'no such path', 404),
} as const
