-- What the clients domain asks of all rows, whoever looks: each answers no more than it says here.

create function possibly_known(asked_hash bytea, asked_birth_date date, asked_names text[]) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
           select from client
            where area_id = current_setting('app.area_id') and hetu_hash = asked_hash)
      or exists (
           select from client_former_hetu
            where area_id = current_setting('app.area_id') and hetu_hash = asked_hash)
      or exists (
           select from client c
            where c.area_id = current_setting('app.area_id') and c.birth_date = asked_birth_date
              and not exists (
                    select from unnest(asked_names) as asked(token)
                     where not exists (
                             select from client_token t
                              where t.area_id = c.area_id and t.client_id = c.client_id and t.token = asked.token)))
$$;
comment on function possibly_known is
  'Whether any organisation of the area may know a person, by the hash of a full hetu or by birth date and every word of both names; nothing else is told';
revoke execute on function possibly_known from public;
grant execute on function possibly_known to taitopolku_app;

create function similar_words(asked text[]) returns table (word text, token text)
  language sql stable
  set pg_trgm.similarity_threshold = 0.2
  -- The planner takes a comparison of trigrams to cost as little as one of numbers, and would compare all words.
  set enable_seqscan = off as $$
  select w.word, near.token
    from unnest(asked) as w (word)
   cross join lateral (
     (select n.token from name_token n where n.token % w.word order by similarity(n.token, w.word) desc, n.token limit 400)
     union
     (select n.token from name_token n
       where n.token >= w.word collate "C" and n.token < (w.word || U&'\+10FFFF') collate "C"
       order by n.token limit 60)
   ) as near
$$;
comment on function similar_words is
  'Words of names that each asked word may mean: those that share a fifth of its trigrams, and those that begin with it';
revoke execute on function similar_words from public;
grant execute on function similar_words to taitopolku_app;

create function forget_words(words text[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Whoever adds a word holds this lock shared until its bearer is visible.
  perform pg_advisory_xact_lock(720612);
  delete from name_token n
   where n.token = any (words)
     and not exists (
           select from area a
             join client_token t on t.area_id = a.area_id and t.token = n.token);
end
$$;
comment on function forget_words is 'Removes those of the words that nobody bears any more in any area';
revoke execute on function forget_words from public;
grant execute on function forget_words to taitopolku_app, taitopolku_retention;

-- An erasure leaves a row of its own in the access log.
grant insert on access_log, access_log_client to taitopolku_retention;
