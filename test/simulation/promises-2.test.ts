import { describePromises } from './promises';

describePromises(2);
