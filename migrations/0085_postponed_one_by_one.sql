-- A bulk load beside a running application took all indexes away in one transaction, and met its writers in a deadlock.

create or replace procedure maintenance.postpone_indexes(tables regclass[]) language plpgsql as $$
declare
  found record;
begin
  for found in
    select i.indexrelid::regclass as index, i.indrelid::regclass as of_table, c.conname as constraint_name,
           case when c.oid is null then pg_get_indexdef(i.indexrelid)
                else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
           end as definition
      from pg_index i
      left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype = 'x'
     where i.indrelid = any(tables) and not i.indisunique and (c.oid is not null or not i.indisexclusion)
  loop
    insert into maintenance.postponed_index (definition, table_name) values (found.definition, found.of_table::text);
    if found.constraint_name is null then
      execute format('drop index %s', found.index);
    else
      execute format('alter table %s drop constraint %I', found.of_table, found.constraint_name);
    end if;
    commit;
  end loop;
end
$$;
comment on procedure maintenance.postpone_indexes is 'Takes the indexes and exclusion constraints of tables away, each in a transaction of its own, to be built again by build_postponed; not to be called within one';
