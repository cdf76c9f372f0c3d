// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which other children live with a child: those of the household that is on record, or, where none
/// is, those whose records have the same address today. Whom the reader may not see is not among
/// them, as the database keeps such rows back.
@Component
public class Households {

  private static final int MOST = 30;

  private static final String OF_HOUSEHOLD =
      """
      select h.public_id::text as address, h.forename || ' ' || h.surname as name, h.born_on
        from children.child h
       where h.household_id = :household
         and h.child_id <> :id
         and h.merged_into is null
       order by h.born_on, h.child_id
       limit :most
      """;

  /// An address is the same by its number where both have one, else by its words; a postcode alone
  /// is a street. What stands on a merged record stands for the one that it was merged into.
  ///
  /// Each step looks up what the one before found: joined freely, all addresses were read for every
  /// child wherever the tables had grown since they were last counted.
  private static final String AT_ADDRESS =
      """
      with home as materialized (
        select a.postcode, a.uprn, children.plain(a.lines) as lines
          from children.address a
         where a.child_id = any(:ids)
           and a.postcode <> ''
           and a.from_on <= :today
           and (a.until_on is null or a.until_on > :today))
      select distinct h.public_id::text as address, h.name, h.born_on, h.child_id
        from home
       cross join lateral (
             select o.child_id
               from children.address o
              where o.postcode = home.postcode
                and o.postcode <> ''
                and o.from_on <= :today
                and (o.until_on is null or o.until_on > :today)
                and case when home.uprn <> '' and o.uprn <> '' then home.uprn = o.uprn
                         else home.lines <> '' and home.lines = children.plain(o.lines) end
             offset 0) o
       cross join lateral (
             select coalesce(c.merged_into, c.child_id) as child_id
               from children.child c
              where c.child_id = o.child_id
             offset 0) c
       cross join lateral (
             select s.public_id, s.forename || ' ' || s.surname as name, s.born_on, s.child_id
               from children.child s
              where s.child_id = c.child_id
                and s.child_id <> :id
                and s.merged_into is null
                and s.died_on is null
             offset 0) h
       order by h.born_on, h.child_id
       limit :most
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Households(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Another child who lives with the child.
  ///
  /// @param address the last part of the record's path
  public record Member(String address, String name, LocalDate bornOn) {}

  /// Those who live with a child, the eldest first.
  ///
  /// @param isRecorded whether the household is on record; if not, the addresses are the same
  /// @param hasMore whether there are more than are given
  public record Household(boolean isRecorded, List<Member> members, boolean hasMore) {
    public Household {
      members = List.copyOf(members);
    }
  }

  @Transactional(readOnly = true)
  public Household of(ChildRecord child) {
    List<Member> found =
        child.household().isPresent() ? ofHousehold(child, child.household().get()) : near(child);
    return new Household(
        child.household().isPresent(),
        found.subList(0, Math.min(MOST, found.size())),
        found.size() > MOST);
  }

  private List<Member> ofHousehold(ChildRecord child, long household) {
    return jdbc.sql(OF_HOUSEHOLD)
        .param("household", household)
        .param("id", child.id().value())
        .param("most", MOST + 1)
        .query(Households::member)
        .list();
  }

  private List<Member> near(ChildRecord child) {
    List<Long> ids = new ArrayList<>(child.absorbed());
    ids.add(child.id().value());
    return jdbc.sql(AT_ADDRESS)
        .param("ids", ids.toArray(Long[]::new))
        .param("id", child.id().value())
        .param("today", LocalDate.now(clock))
        .param("most", MOST + 1)
        .query(Households::member)
        .list();
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getString("address"), row.getString("name"), row.getObject("born_on", LocalDate.class));
  }
}
