-- In which ward each postcode is, from a file of the Office for National Statistics that the council loads: counts are cut by the ward of the home.
create table settings.ward_postcode (
  postcode text primary key check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$|^GIR 0AA$'),
  ward     text not null check (ward ~ '^[EWSNLM][0-9]{8}$')
);
comment on table settings.ward_postcode is 'Replaced whole; empty where none was loaded';

create view settings.published_ward_postcode as
  select p.postcode, p.ward, coalesce(w.name, p.ward) as name
    from settings.ward_postcode p
    left join settings.ward w on w.code = p.ward;
comment on view settings.published_ward_postcode is 'The name of a ward where its outline is kept, else its code';
