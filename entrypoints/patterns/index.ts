import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { re2Engine } from '../../rules/patterns/re2-engine';

// A script of its own, so that a worker whose packs have no patterns never reads it.
export default defineUnlistedScript({ globalName: 'handrailPatterns', main: () => re2Engine });
