/** A file that is no education document at all; the message says where and why, and holds nothing of its content. */
export class UnreadableDocument extends Error {}
