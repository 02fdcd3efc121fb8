import type en from '../../catalogue/en.json';

/** Names a message of the catalogue; of the catalogue itself the domain knows no more. */
export type MessageId = keyof typeof en;
