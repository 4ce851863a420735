import type { Configuration } from '../../rules/model/configuration';
import type { Subject } from '../../rules/model/observation';

/** Who uses the device, as the settings say. */
export const subjectOf = ({ student = {} }: Configuration): Subject => {
  const { grade, orgUnit, location, role } = student;
  return {
    ...(grade === undefined ? {} : { grade }),
    ...(orgUnit === undefined ? {} : { orgUnit }),
    ...(location === undefined ? {} : { location }),
    ...(role === undefined ? {} : { role }),
  };
};
