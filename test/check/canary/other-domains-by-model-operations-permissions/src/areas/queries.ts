export const listAreas = () => []
