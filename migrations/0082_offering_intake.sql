-- The calendar of a year is of the whole area at first: it is found by the day of intake alone.

create index offering_intake on offering (area_id, intake_on, starts_on, offering_id);
