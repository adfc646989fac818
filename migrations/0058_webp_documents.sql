-- Telephones and browsers save pictures as WebP too.

alter table client_document drop constraint client_document_media_type_check;
alter table client_document add constraint client_document_media_type_check
  check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic'));
