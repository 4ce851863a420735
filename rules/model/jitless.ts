import * as z from 'zod/mini';

// zod would otherwise probe `new Function`, which the extension's content security policy reports at every start.
// Imported first by every entrypoint: schemas read this when they are made.
z.config({ jitless: true });
