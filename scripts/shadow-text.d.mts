import type { Page } from '@playwright/test';

export declare function shadowText(page: Page): Promise<string>;
