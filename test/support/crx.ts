/** A package as Chromium installs it from a company's own server: CRX3, a signed header before the zip. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** A signed package and the identity it gives the extension. */
export interface SignedPackage {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A field of a protocol buffer that holds bytes. */
function field(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([...varint((number << 3) | 2), ...varint(bytes.length)]), bytes]);
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Signs a zip with a fresh key: `crx3.proto` of Chromium, CrxFileHeader. */
export function signPackage(zip: Uint8Array): SignedPackage {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const identity = createHash('sha256').update(key).digest().subarray(0, 16);
  const signedData = field(1, identity);
  const signature = sign(
    'sha256',
    Buffer.concat([Buffer.from('CRX3 SignedData\0'), uint32(signedData.length), signedData, zip]),
    privateKey,
  );
  const header = Buffer.concat([
    field(2, Buffer.concat([field(1, key), field(2, signature)])),
    field(10_000, signedData),
  ]);
  return {
    id: identity.toString('hex').replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))),
    bytes: Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, zip]),
  };
}
