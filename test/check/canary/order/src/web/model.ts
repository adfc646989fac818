export type web = string
