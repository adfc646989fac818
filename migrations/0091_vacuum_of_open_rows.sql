-- Lists are read from these by their indexes alone, which holds for pages that were vacuumed after their last change; the open
-- rows that change daily are few beside all that have ended, of which the usual fifth would first have to change.
alter table clientship set (autovacuum_vacuum_scale_factor = 0.02);
alter table handover set (autovacuum_vacuum_scale_factor = 0.02);
