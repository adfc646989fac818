/** A point in time as an ISO string in UTC, as the API and the database rows carry it. */
export type Instant = string & { readonly __brand: 'Instant' }
