import { describePromises } from './promises';

describePromises(3);
