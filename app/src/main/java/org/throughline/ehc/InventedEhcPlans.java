// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.internal.checks.Learner;
import org.throughline.ehc.internal.invented.InventedWords;
import org.throughline.ehc.internal.invented.PlanLoading;
import org.throughline.platform.identity.AccountId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Writes plans for invented children, as the officer who keeps their cases: what the officer does
/// not see gets no plan. Each says what the events of its case say: drafted, sent, or final.
@Component
public class InventedEhcPlans {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};
  private static final int SENT_BEFORE = 21;

  private static final String AS_OFFICER =
      """
      select set_config('throughline.account', :officer, true)
      """;

  private final JdbcClient jdbc;
  private final CaseFiles cases;
  private final Children children;
  private final PlanLoading loading;
  private final ObjectMapper json;
  private final Clock clock;
  private final InventedWords words = InventedWords.read();

  InventedEhcPlans(
      JdbcClient jdbc,
      CaseFiles cases,
      Children children,
      PlanLoading loading,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.children = children;
    this.loading = loading;
    this.json = json;
    this.clock = clock;
  }

  /// How far a child's plan has come.
  private record Found(
      CaseSummary summary,
      String need,
      Optional<LocalDate> sent,
      Optional<Integer> sentBy,
      Optional<LocalDate> finished) {}

  /// @param officer who keeps the cases of these children
  /// @return how many plans were written
  @Transactional
  public int load(AccountId officer, Collection<ChildId> wished) {
    jdbc.sql(AS_OFFICER)
        .param("officer", Long.toString(officer.value()))
        .query(String.class)
        .single();
    List<PlanLoading.Loaded> plans =
        children.find(wished).values().stream()
            .flatMap(child -> found(child.id()).map(found -> plan(child, found)).stream())
            .toList();
    loading.write(plans, new Signature(officer, clock.instant()));
    return plans.size();
  }

  /// Takes every invented plan out; before the cases and the children go.
  @Transactional
  public long removeInvented() {
    return loading.removeInvented();
  }

  private Optional<Found> found(ChildId child) {
    Map<CaseSummary, List<RecordedEvent>> files = new LinkedHashMap<>();
    cases.of(child).forEach(file -> files.put(file, cases.events(file.id())));
    boolean isCeased =
        files.values().stream()
            .flatMap(List::stream)
            .anyMatch(each -> each.type().equals("plan-ceased"));
    return isCeased
        ? Optional.empty()
        : files.entrySet().stream()
            .filter(each -> each.getKey().pathway().equals("ehc-needs-assessment"))
            .max(Comparator.comparing(each -> each.getKey().opened()))
            .flatMap(each -> found(each.getKey(), each.getValue()));
  }

  private Optional<Found> found(CaseSummary summary, List<RecordedEvent> events) {
    Optional<RecordedEvent> draft = first(events, "draft-plan-sent");
    Optional<RecordedEvent> last = first(events, "final-plan-issued");
    boolean isDrafting =
        summary.isOpen()
            && draft.isEmpty()
            && first(events, "decision-to-assess-notified").isPresent();
    if (draft.isEmpty() && last.isEmpty() && !isDrafting) {
      return Optional.empty();
    }
    Optional<LocalDate> finished = last.map(RecordedEvent::happenedOn);
    Optional<LocalDate> sent =
        draft
            .map(RecordedEvent::happenedOn)
            .or(() -> finished.map(day -> day.minusDays(SENT_BEFORE)));
    return Optional.of(
        new Found(
            summary, need(last.or(() -> draft)), sent, draft.map(RecordedEvent::number), finished));
  }

  private static Optional<RecordedEvent> first(List<RecordedEvent> events, String type) {
    return events.stream().filter(each -> each.type().equals(type)).findFirst();
  }

  private String need(Optional<RecordedEvent> event) {
    return event
        .map(each -> json.readValue(each.details(), DETAILS).getOrDefault("need", ""))
        .map(Object::toString)
        .orElse("");
  }

  private PlanLoading.Loaded plan(ChildSummary child, Found found) {
    LocalDate today = LocalDate.now(clock);
    Learner learner = Learner.of(child.bornOn(), child.yearGroup(), today);
    LocalDate reachedBy =
        LocalDate.of(today.getYear() + (today.getMonthValue() >= 8 ? 1 : 0), Month.JULY, 16);
    return new PlanLoading.Loaded(
        child.id(),
        found.summary().id(),
        found.sent(),
        found.sentBy(),
        found.finished(),
        words.plan(
            found.need(),
            learner.preparesForAdulthood(),
            found.finished().isPresent(),
            reachedBy,
            found.summary().opened().plusWeeks(10)));
  }
}
