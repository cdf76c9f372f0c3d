-- How often the band of a line held is another thing than how often the bands of its cells did: until now the first stood under the name of the second.
alter table places.past_error
  alter column held drop not null,
  alter column tries drop not null,
  add column cells integer check (cells > 0),
  add column cells_held double precision check (cells_held between 0 and 1),
  add check ((held is null) = (tries is null)),
  add check ((cells is null) = (cells_held is null));
comment on column places.past_error.held is 'The share of tries in which the line was within its band; unknown for forecasts made before it was kept';
comment on column places.past_error.cells is 'How many cells within the line were compared; none where a line has no cells';

update places.past_error e
   set cells = e.tries, cells_held = e.held, tries = null, held = null
  from places.forecast f
 where f.forecast_id = e.forecast_id and f.kind in ('plans', 'schools');
