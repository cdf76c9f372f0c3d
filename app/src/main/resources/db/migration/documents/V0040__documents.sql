-- Files are kept once by their content, however often they are attached, so that the same paper sent twice costs nothing.
create schema documents;

create table documents.content (
  sha256  text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size    bigint not null check (size > 0),
  kept_in text not null check (kept_in in ('DATABASE', 'FOLDER')),
  kept_at timestamptz not null
);

create table documents.chunk (
  sha256 text not null references documents.content (sha256) on delete cascade,
  number int not null check (number >= 0),
  bytes  bytea not null check (length(bytes) between 1 and 1048576),
  primary key (sha256, number)
);
-- The files that take room are compressed already; compressing them again only costs time.
alter table documents.chunk alter column bytes set storage external;

create table documents.document (
  document_id bigint generated always as identity primary key,
  sha256      text not null references documents.content (sha256),
  file_name   text not null check (length(file_name) between 1 and 200 and file_name !~ '[/\\[:cntrl:]]'),
  type        text not null check (type in ('PDF', 'DOCX', 'XLSX', 'CSV', 'TEXT', 'MARKDOWN', 'HTML', 'PNG', 'JPEG')),
  subject     text not null check (length(subject) between 1 and 60),
  subject_id  text not null check (length(subject_id) between 1 and 120),
  stored_by   bigint not null references identity.account (account_id),
  stored_at   timestamptz not null,
  scan        text not null check (scan in ('NOT_SCANNED', 'CLEAN')),
  removed_by  bigint references identity.account (account_id),
  removed_at  timestamptz,
  check ((removed_by is null) = (removed_at is null))
);
create index document_subject on documents.document (subject, subject_id, document_id);
create index document_content on documents.document (sha256);
