import { onMessage, sendMessage } from '../../platform/messages';
import { onlyOwnPages } from '../background/own-pages';
import { bring } from './bring';

// The worker may be stopped meanwhile; what was brought wakes it.
onMessage('fetchPack', ({ data, sender }) => {
  // What runs in pages may send messages too.
  onlyOwnPages(sender);
  void bring(data).then((fetched) => sendMessage('packFetched', fetched));
  return { accepted: true };
});
