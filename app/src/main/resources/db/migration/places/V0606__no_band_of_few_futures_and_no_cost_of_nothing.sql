-- Fewer than 40 futures do not tell where 19 in 20 lie, and a cost that was never given is not nothing.
alter table places.point
  alter column low95 drop not null, alter column low80 drop not null,
  alter column high80 drop not null, alter column high95 drop not null,
  add constraint bands_are_whole check (num_nulls(low95, low80, high80, high95) in (0, 4));

update places.point p
   set low95 = null, low80 = null, high80 = null, high95 = null
  from places.forecast f
 where f.forecast_id = p.forecast_id and f.simulations < 40;

delete from places.point
 where line in ('Cost, £ million', 'In-year position, £ million', 'Cumulative position, £ million')
   and forecast_id in (select forecast_id
                         from places.point
                        where line = 'Cost, £ million' and future = 0
                        group by forecast_id
                       having max(mean) = 0);
