// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class CaseFenceTest {

  private static final LocalDate BORN = LocalDate.of(2015, 3, 14);
  private static final LocalDate ASKED = LocalDate.of(2026, 1, 5);
  private static final String UNFILTERED = "select case_id from cases.case_file";
  private static final String RESTRICT =
      """
      insert into children.flag (child_id, kind, from_on, source_id, recorded_at)
      select :child, 'RESTRICTED', date '2026-02-01', max(source_id), now() from children.source
      """;
  private static final String LIFT =
      """
      update children.flag set until_on = date '2026-03-01' where child_id = :child
      """;

  private final ChildrenLoader children;
  private final CaseLoading loading;
  private final CaseFiles files;
  private final CaseTimelines timelines;
  private final People people;
  private final JdbcClient jdbc;

  CaseFenceTest(
      ChildrenLoader children,
      CaseLoading loading,
      CaseFiles files,
      CaseTimelines timelines,
      People people,
      JdbcClient jdbc) {
    this.children = children;
    this.loading = loading;
    this.files = files;
    this.timelines = timelines;
    this.people = people;
    this.jdbc = jdbc;
  }

  @Test
  void anUnfilteredQueryFindsNoCaseWithoutAKnownAccount() {
    loadedFor(InventedChild.named("Odo", "Fencepost"));

    assertThat(jdbc.sql(UNFILTERED).query(Long.class).list()).isEmpty();
    assertThat(count("cases.event")).isZero();
    assertThat(count("cases.due")).isZero();
  }

  @Test
  void whoMayNotSeeAChildFindsNoneOfItsCases() {
    ChildId open = loadedFor(InventedChild.named("Ida", "Fencepost"));
    ChildId kept = loadedFor(InventedChild.named("Una", "Fencepost").restricted());
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);

    assertThat(people.seeing(officer, () -> files.of(open))).hasSize(1);
    assertThat(people.seeing(officer, () -> files.of(kept))).isEmpty();
    assertThat(people.seeing(chosen, () -> files.of(kept))).hasSize(1);
    assertThat(people.seeing(people.holding(Role.READER), () -> files.of(open))).isEmpty();
  }

  @Test
  void aCaseGoesOutOfSightWithItsChildAndComesBack() {
    ChildId child = loadedFor(InventedChild.named("Una", "Lostsight"));
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);

    assertThat(people.seeing(chosen, () -> change(child, RESTRICT))).isOne();
    assertThat(people.seeing(officer, () -> files.of(child))).isEmpty();
    assertThat(people.seeing(chosen, () -> files.of(child))).hasSize(1);

    assertThat(people.seeing(chosen, () -> change(child, LIFT))).isOne();
    assertThat(people.seeing(officer, () -> files.of(child))).hasSize(1);
  }

  private int change(ChildId child, String statement) {
    return jdbc.sql(statement).param("child", child.value()).update();
  }

  @Test
  void whatWasRecordedIsNeverChanged() {
    loadedFor(InventedChild.named("Eda", "Fencepost"));

    assertThatThrownBy(() -> jdbc.sql("update cases.event set number = number").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from cases.event").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from cases.case_file").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aChildHasOneOpenAssessment() {
    ChildId child = loadedFor(InventedChild.named("Ada", "Fencepost"));

    assertThatThrownBy(() -> load(child, ASKED.plusDays(30), request(ASKED.plusDays(30))))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("one_open_assessment_a_child");
  }

  @Test
  void nothingHappensBeforeTheChildIsBorn() {
    ChildId child = childOf(InventedChild.named("Ola", "Fencepost"));

    assertThatThrownBy(() -> load(child, BORN.minusDays(1), request(BORN.minusDays(1))))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("before the birth");
  }

  @Test
  void whatIsDueIsTheLawsOwnTimelineAndComesOutTheSameAgain() {
    ChildId child = loadedFor(InventedChild.named("Iva", "Fencepost"));
    Account officer = people.holding(Role.CASE_OFFICER);
    CaseId id = people.seeing(officer, () -> files.of(child)).getFirst().id();

    timelines.rebuild(ASKED.plusDays(3));
    List<DueLine> first = people.seeing(officer, () -> files.due(id));
    timelines.rebuild(ASKED.plusDays(3));

    assertThat(people.seeing(officer, () -> files.due(id))).isEqualTo(first);
    assertThat(first)
        .filteredOn(line -> line.duty().equals("final-plan"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.due()).contains(LocalDate.of(2026, 5, 25));
              assertThat(line.state()).isEqualTo("open");
              assertThat(line.because()).contains("25 May 2026");
              assertThat(line.source()).contains("reg 13(2)");
            });
  }

  @Test
  void aMistakeIsPutRightByAnotherEvent() {
    ChildId child = childOf(InventedChild.named("Ona", "Fencepost"));
    RecordedEvent mistaken = event(1, "request-received", ASKED, OptionalInt.empty());
    RecordedEvent right = event(2, "request-received", ASKED.plusDays(1), OptionalInt.of(1));
    load(child, ASKED, mistaken, right);
    Account officer = people.holding(Role.CASE_OFFICER);
    CaseId id = people.seeing(officer, () -> files.of(child)).getFirst().id();

    timelines.rebuild(ASKED.plusDays(3));

    assertThat(people.seeing(officer, () -> files.events(id))).containsExactly(mistaken, right);
    assertThat(people.seeing(officer, () -> files.due(id)))
        .filteredOn(line -> line.duty().equals("final-plan"))
        .extracting(DueLine::due)
        .containsExactly(Optional.of(LocalDate.of(2026, 5, 26)));
  }

  private ChildId loadedFor(InventedChild child) {
    ChildId id = childOf(child);
    load(id, ASKED, request(ASKED));
    return id;
  }

  private ChildId childOf(InventedChild child) {
    List<ChildId> ids = new ArrayList<>();
    children.load(
        "A test",
        false,
        Optional.empty(),
        Stream.of(child.record()),
        loaded -> ids.add(loaded.id()));
    return ids.getFirst();
  }

  private void load(ChildId child, LocalDate opened, RecordedEvent... events) {
    LoadedCase one =
        new LoadedCase(
            child,
            "ehc-needs-assessment",
            Optional.empty(),
            opened,
            Optional.empty(),
            Optional.empty(),
            Arrays.asList(events));
    loading.load(false, Stream.of(one));
  }

  private static RecordedEvent request(LocalDate on) {
    return event(1, "request-received", on, OptionalInt.empty());
  }

  private static RecordedEvent event(int number, String type, LocalDate on, OptionalInt replaces) {
    return new RecordedEvent(
        number,
        type,
        on,
        Instant.parse("2026-01-07T10:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        "{}",
        replaces,
        false);
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
