/** Loaded before vsce: its archive takes the usual level of compression; the highest makes the package three kilobytes smaller. */
const zlib = require('node:zlib');

const { DeflateRaw, deflateRaw } = zlib;
const level = zlib.constants.Z_BEST_COMPRESSION;
zlib.DeflateRaw = class extends DeflateRaw {
  constructor(options) {
    super({ level, ...options });
  }
};
zlib.deflateRaw = (buffer, done) => deflateRaw(buffer, { level }, done);
