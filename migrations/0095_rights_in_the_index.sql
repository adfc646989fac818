-- Who may see a row stands in the index by which it is found: for each bearer of a name, and for each client whose access is asked,
-- the row itself was read only to learn that.
alter table client_token drop constraint client_token_pkey,
  add primary key (area_id, token, client_id) include (visible_to);
alter table client_access drop constraint client_access_pkey,
  add primary key (area_id, client_id, organisation_id, period) include (visible_to);
-- An index alone is read only for pages that were vacuumed after their last change.
alter table client_token set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
alter table client_access set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
