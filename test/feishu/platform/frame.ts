/** Frames of the long connection: protobuf `pbbp2.Frame`, proto2. SeqID and LogID are uint64 on the real one, 0 here: the same bytes. */
import protobuf from 'protobufjs'

const { root } = protobuf.parse(
  `
  syntax = "proto2";
  package pbbp2;
  message Header { required string key = 1; required string value = 2; }
  message Frame {
    required uint32 SeqID = 1; required uint32 LogID = 2; required int32 service = 3; required int32 method = 4;
    repeated Header headers = 5; optional string payloadEncoding = 6; optional string payloadType = 7; optional bytes payload = 8;
    optional string LogIDNew = 9;
  }`,
  { keepCase: true },
)

const Type = root.lookupType('pbbp2.Frame')

export const CONTROL = 0
export const DATA = 1

export interface Frame {
  readonly SeqID: number
  readonly LogID: number
  readonly service: number
  readonly method: number
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly payload?: Uint8Array
}

export const encodeFrame = (frame: Frame): Uint8Array => Type.encode(Type.create({ ...frame })).finish()
export const decodeFrame = (bytes: Uint8Array): Frame => Type.decode(bytes) as unknown as Frame
export const headerOf = (frame: Frame, key: string): string | undefined => frame.headers.find(header => header.key === key)?.value
