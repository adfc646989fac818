export const fi = { area: 'Alue' }
