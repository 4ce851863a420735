import { readFileSync } from 'node:fs';
import {
  type HostIndex,
  hostIndexSteps,
  openWholeIndex,
  shardOf,
} from '../../../rules/matching/hosts/host-index';
import { isIpAddress } from '../../../rules/matching/hosts/host-name';
import { atOnce } from '../../../rules/matching/in-steps';
import type { Contender, FirstAnswer, Ready } from '../contest/contender';
import { openOneShard, openWhole, packIndex, readOneShard } from './stored-index';

const readyFrom = (index: HostIndex): Ready => ({
  prepare: (texts) => {
    // What the reader of addresses gives: the host, and whether it is an IP address.
    const hosts = texts.map((text) => Buffer.from(text).toString('latin1'));
    const areIp = texts.map(isIpAddress);
    return (at) => (index.hitsOf(hosts[at] ?? '', areIp[at] ?? false).length > 0 ? 1 : 0);
  },
});

export const handrailName = 'Handrail';

export const handrailHosts: Contender = {
  name: handrailName,
  load: () => ({
    build: (lines) => {
      const parts = atOnce(hostIndexSteps([lines]));
      return { ready: readyFrom(openWholeIndex(parts)), store: () => packIndex(parts) };
    },
    open: (file) => readyFrom(openWhole(file)),
  }),
};

const wholeFile = 'reading the whole file';
const oneShard = 'Handrail, head and one shard';
const oneShardRead = 'reading the head and one shard';
export const firstAnswerNames = { wholeFile, oneShard, oneShardRead } as const;

/** What the extension does after waking, and what reading alone takes. */
export const handrailFirstAnswers: readonly FirstAnswer[] = [
  { name: wholeFile, of: handrailName, open: (file) => readFileSync(file).length },
  {
    name: oneShard,
    of: handrailName,
    open: (file, host) => {
      const shard = shardOf(host, false);
      return openOneShard(readOneShard(file, shard), shard).hitsOf(host, false).length;
    },
  },
  {
    name: oneShardRead,
    of: handrailName,
    open: (file, host) => readOneShard(file, shardOf(host, false)).shard.length,
  },
];
