interface Launch {
  readonly executablePath: string;
  readonly headless: boolean;
  readonly ignoreDefaultArgs: string[];
  readonly args: string[];
}
export declare function unpackedLaunch(wish: {
  readonly browser: string;
  readonly extension: string;
  readonly port: number;
  readonly headed?: boolean;
}): Launch;
export declare function forcedLaunch(wish: { readonly browser: string; readonly port: number }): Launch;
export declare function extensionIdOf(origin: string | Uint8Array): string;
