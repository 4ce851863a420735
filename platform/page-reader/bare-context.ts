/**
 * Takes the place of WXT's own context of a content script, which announces itself to every page, names the
 * extension's id in doing so, and can be ended by any page that answers. The page observer ends itself by other
 * signs, out of reach of the page.
 */
export class ContentScriptContext {}
