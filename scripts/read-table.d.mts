import type { Page } from '@playwright/test';

export declare function readTable(page: Page, table: string): Promise<readonly object[]>;
