-- What is known of a contact is put right where it stands, by one person at a time; how the contact is best spoken to is known beside the language.
alter table children.contact add communication text not null default '' check (length(communication) <= 300);
alter table children.contact add version bigint not null default 1 check (version > 0);
