/** An answer that is an error, in Clerk's shape. */
export class Failure extends Error {
  constructor(
    readonly status: number,
    readonly codes: readonly { code: string; param: string | undefined }[],
    readonly retryAfter?: number,
  ) {
    super(codes.map(({ code }) => code).join())
  }

  toJson(): unknown {
    return {
      errors: this.codes.map(({ code, param }) => ({
        code,
        message: code.replaceAll('_', ' '),
        long_message: `Long for ${code.replaceAll('_', ' ')}`,
        meta: param === undefined ? {} : { param_name: param },
      })),
      clerk_trace_id: 'trace_of_the_fake',
    }
  }
}

export function fail(status: number, code: string, param?: string): never {
  throw new Failure(status, [{ code, param }])
}
