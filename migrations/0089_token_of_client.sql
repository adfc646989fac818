-- Whether one of a client's names is like a word is answered by the index alone when none is, as it is for most who are asked.
drop index client_token_client;
create index client_token_client on client_token (area_id, client_id, token);
