/** Writes small zips, honest and crooked, for tests (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
import { crc32, deflateRawSync } from 'node:zlib';

/** One member; everything beside the name and the body is for crooked zips. */
export interface ZipMember {
  name: string;
  body?: string | Uint8Array;
  /** 8 (deflate) by default, 0 for stored, anything else for a lie. */
  method?: number;
  /** General purpose bits: 1 is encrypted. */
  flags?: number;
  /** Unix mode with its type, such as 0o120777 for a link. */
  mode?: number;
  /** A checksum that isn't the body's. */
  crc?: number;
  /** An unpacked size that isn't the body's. */
  size?: number;
  /** Written as programs do that don't know the sizes beforehand: they follow the data (APPNOTE 4.3.9). */
  streamed?: boolean;
}

/** The bytes of a zip with these members. */
export function makeZip(members: readonly ZipMember[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const common = commonFields(member);
    const name = Buffer.from(member.name);
    const local = localEntry(member, common, name);
    const attributes = Buffer.concat([
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u32(((member.mode ?? 0o100644) << 16) >>> 0),
      u32(offset),
    ]);
    directory.push(u32(0x02014b50), u16((3 << 8) | 20), u16(20), common.fields, u16(name.length), attributes, name);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(members.length);
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(offset), u16(0)]);
  return Buffer.concat([...parts, central, end]);
}

/** A member with its header in front; a streamed one has its sizes behind instead. */
function localEntry(member: ZipMember, common: ReturnType<typeof commonFields>, name: Buffer): Buffer {
  const start = [u32(0x04034b50), u16(20)];
  const end = [u16(name.length), u16(0), name, common.packed];
  if (!member.streamed) return Buffer.concat([...start, common.fields, ...end]);
  const unknown = Buffer.concat([common.fields.subarray(0, 8), Buffer.alloc(12)]);
  return Buffer.concat([...start, unknown, ...end, u32(0x08074b50), common.fields.subarray(8)]);
}

/** The fields that the local header and the directory share: flags, method, time, checksum and sizes. */
function commonFields(member: ZipMember): { fields: Buffer; packed: Buffer } {
  const body = Buffer.from(member.body ?? '');
  const method = member.method ?? 8;
  const packed = method === 8 ? deflateRawSync(body) : body;
  const fields = [
    u16((member.flags ?? 0) | (member.streamed ? 8 : 0)),
    u16(method),
    u16(0),
    u16(0x21),
    u32(member.crc ?? crc32(body)),
  ];
  return { fields: Buffer.concat([...fields, u32(packed.length), u32(member.size ?? body.length)]), packed };
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
