import { GraphRefusal } from '../graph-refusal';

const withInner = (innerCode: string | undefined) => (innerCode === undefined ? {} : { innerCodes: [innerCode] });

export const itemNotFound = (message = 'The resource could not be found.') => new GraphRefusal(404, 'itemNotFound', message);

export const accessDenied = () => new GraphRefusal(403, 'accessDenied', 'Access denied');

export const invalidRequest = (message: string, innerCode?: string) =>
  new GraphRefusal(400, 'invalidRequest', message, withInner(innerCode));

/** A name that OneDrive does not take. Which code goes with which name is not documented. */
export const badName = (problem: 'invalidPath' | 'pathIsTooLong') =>
  invalidRequest(problem === 'invalidPath' ? 'The provided name cannot contain those characters.' : 'The provided path is too long.', problem);

export const nameAlreadyExists = (innerCode?: string) =>
  new GraphRefusal(409, 'nameAlreadyExists', 'The specified item name already exists.', withInner(innerCode));

/** 412 for a condition of the client's, 409 for the service's own race just after an upload. */
export const resourceModified = (status: 409 | 412) =>
  new GraphRefusal(status, 'resourceModified', "ETag does not match current item's value");

export const locked = () => new GraphRefusal(423, 'resourceLocked', 'The resource you are attempting to access is locked');

export const quotaLimitReached = () => new GraphRefusal(507, 'quotaLimitReached', 'Insufficient space available');

export const notSupported = (message: string) => new GraphRefusal(501, 'notSupported', message);
