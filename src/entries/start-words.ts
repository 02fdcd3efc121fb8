/** What a page says that cannot start. */
export type StartWords = { readonly title: string; readonly body: string };
