declare module '*.yaml' {
  import type { RulePack } from '../model/pack';

  const pack: () => RulePack;
  export default pack;
}
