-- A bulk load into empty tables is faster when their indexes are built at its end.

create table maintenance.postponed_index (
  definition text primary key,
  table_name text not null
);
comment on table maintenance.postponed_index is 'Statements that build again what a bulk load has taken away; a run that was cut off leaves them to the next start';

-- Takes away what a table can do without while it is filled: not its keys, by which rows are told apart.
create procedure maintenance.postpone_indexes(tables regclass[]) language plpgsql as $$
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
  end loop;
end
$$;
comment on procedure maintenance.postpone_indexes is 'Takes the indexes and exclusion constraints of tables away, to be built again by build_postponed';

-- Several connections may call it at once: each takes a table that none has.
create procedure maintenance.build_postponed() language plpgsql as $$
declare
  next record;
begin
  loop
    select definition, table_name into next
      from maintenance.postponed_index p
     where pg_try_advisory_xact_lock(hashtext('postponed_index'), hashtext(p.table_name))
     order by table_name, definition limit 1;
    exit when not found;
    execute next.definition;
    delete from maintenance.postponed_index p where p.definition = next.definition;
    commit;
  end loop;
end
$$;
comment on procedure maintenance.build_postponed is 'Builds again what postpone_indexes took away, each in a transaction of its own; not to be called within one';
