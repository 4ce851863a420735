import type { PackOrigin } from '../../rules/model/pack-life';
import { Shape } from '../look/shape';
import { usePackWords } from '../words/pack-words';

/** The host of an address, or the address itself where it cannot be read. */
export const hostOf = (url: string): string => URL.parse(url)?.host ?? url;

/** Where a pack came from, in a few words; what the district set carries a lock. */
export const OriginLine = ({ origin }: { readonly origin: PackOrigin }) => {
  const { say } = usePackWords();
  switch (origin.kind) {
    case 'built-in':
      return <>{say('packBuiltIn')}</>;
    case 'file':
      return <>{say('originFile', { file: origin.file })}</>;
    case 'url':
      return <span title={origin.url}>{say('originUrl', { host: hostOf(origin.url) })}</span>;
    case 'managed':
      return (
        <span class="with-shape" title={origin.url}>
          <Shape name="lock" size={14} />
          {say('setByDistrict')}
        </span>
      );
    case 'lesson':
      return <>{say('originLesson')}</>;
  }
};
