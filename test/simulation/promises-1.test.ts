import { describePromises } from './promises';

describePromises(1);
