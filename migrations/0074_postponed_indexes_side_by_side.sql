-- Connections that built postponed indexes at once took all tables for the first of them, and could build one twice.

create or replace procedure maintenance.build_postponed() language plpgsql as $$
declare
  candidate text;
  is_mine boolean;
begin
  loop
    is_mine := false;
    for candidate in
      select definition from maintenance.postponed_index
       -- Constraints first, for they wait for every other index that is built of their table.
       order by definition like 'alter%' desc, pg_relation_size(table_name::regclass) desc, definition
    loop
      if pg_try_advisory_xact_lock(hashtext('postponed_index'), hashtext(candidate)) then
        -- Read anew under the lock: another connection may have built it since.
        delete from maintenance.postponed_index where definition = candidate;
        is_mine := found;
        exit when is_mine;
      end if;
    end loop;
    exit when not is_mine;
    execute candidate;
    commit;
  end loop;
end
$$;
