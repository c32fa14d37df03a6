/** Loaded before vsce: Zopfli packs the same format some four hundredths tighter than zlib's best, so the package is smaller by as much. */
const { Transform } = require('node:stream');
const zlib = require('node:zlib');
const { deflate } = require('@gfx/zopfli');

/** More rounds gain nothing worth their seconds. */
const options = { numiterations: 5 };

/** A file of the archive is small enough to be held whole. */
zlib.DeflateRaw = class extends Transform {
  #chunks = [];

  _transform(chunk, _encoding, done) {
    this.#chunks.push(chunk);
    done();
  }

  _flush(done) {
    deflateRaw(Buffer.concat(this.#chunks), done);
  }
};
zlib.deflateRaw = deflateRaw;

function deflateRaw(buffer, done) {
  deflate(buffer, options, (error, packed) => (error ? done(error) : done(null, Buffer.from(packed))));
}
