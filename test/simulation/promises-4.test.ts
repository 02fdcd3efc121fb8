import { describePromises } from './promises';

describePromises(4);
