/**
 * Stands for `@lezer/highlight` in our bundles. The Markdown parser names the colours of its nodes with it, and nobody here draws them;
 * without it the package is three kilobytes smaller.
 */
const styleTags = () => () => null;

type Colour = () => Colour;
const colour: Colour = () => colour;

/** Every colour, and every shade of it, is the same nothing. */
const tags: Readonly<Record<string, Colour>> = new Proxy({}, { get: () => colour });

/** Whatever is asked, it is a colour. */
const Tag = { define: colour, [Symbol.hasInstance]: () => true };

export { styleTags, Tag, tags };
