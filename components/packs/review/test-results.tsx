import type { TestLine } from '../../../rules/model/review';
import { Shape } from '../../look/shape';
import { ConditionTree } from '../../proof/condition-tree';
import { usePackWords } from '../../words/pack-words';
import { Folded } from '../folded';
import { expectationKeys } from '../keys-of-packs';

const Failed = ({ test }: { readonly test: TestLine }) => {
  const { say } = usePackWords();
  const { ruleId, name, expects, got, condition } = test;
  return (
    <li class="failed-test">
      <p class="with-shape">
        <span class="toned tone-high">
          <Shape name="cross" size={18} />
        </span>
        <span>
          <strong>{name}</strong> <span class="small muted">{ruleId}</span>
          <span class="block">
            {got === undefined
              ? say('testUnreadable')
              : say('testExpected', {
                  expected: say(expectationKeys[expects]),
                  got: say(expectationKeys[got]),
                })}
          </span>
        </span>
      </p>
      {condition !== undefined && (
        <details open class="proof">
          <summary>
            <Shape name="turn" size={14} />
            {say('testWhy')}
          </summary>
          <ConditionTree condition={condition} />
        </details>
      )}
    </li>
  );
};

/** The pack's own tests as they went here; a failed one with every question and its answer. */
export const TestResults = ({ tests }: { readonly tests: readonly TestLine[] }) => {
  const { say, count } = usePackWords();
  const failed = tests.filter(({ passed }) => !passed);
  const passed = tests.filter((test) => test.passed);
  return (
    <section class="card" aria-labelledby="tests-title">
      <h2 id="tests-title">{say('testsTitle')}</h2>
      {tests.length === 0 && <p class="muted">{say('testsNone')}</p>}
      {failed.length > 0 && <p class="toned tone-high">{count('testsFailed', failed.length)}</p>}
      <Folded class="lines" items={failed} first={5}>
        {(test, index) => <Failed key={index} test={test} />}
      </Folded>
      {passed.length > 0 && (
        <details>
          <summary class="toned tone-ok">
            <Shape name="turn" size={14} />
            <Shape name="check" size={16} />
            {count('packTests', passed.length)}
          </summary>
          <Folded class="passed-tests" items={passed} first={50}>
            {({ ruleId, name }, index) => (
              <li key={index}>
                {name} <span class="small muted">{ruleId}</span>
              </li>
            )}
          </Folded>
        </details>
      )}
    </section>
  );
};
