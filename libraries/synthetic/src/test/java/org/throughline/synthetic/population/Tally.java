// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.casework.CaseEvent;
import org.throughline.synthetic.casework.CaseFile;

/// Counts plans from the events of an authority.
final class Tally {
  private static final Set<String> PLANS =
      Set.of("final-plan-issued", "amended-plan-issued", "plan-transferred");
  private static final Set<String> EXCEPTIONS =
      Set.of(
          "school-closure",
          "early-years-closure",
          "exceptional-circumstances",
          "absence-from-area",
          "coronavirus");
  private static final LocalDate COUNTED = Scale.PLANS_COUNTED_ON;

  private final Map<String, Map<String, Integer>> topics = new HashMap<>();
  private final Map<Integer, int[]> issued = new HashMap<>();
  private final Map<Integer, int[]> asked = new HashMap<>();
  private int plans;
  private int pupils;
  private int children;
  private int events;

  static Tally of(InventedAuthority authority) {
    Tally tally = new Tally();
    authority.families().forEach(tally::add);
    return tally;
  }

  int plans() {
    return plans;
  }

  int pupils() {
    return pupils;
  }

  int children() {
    return children;
  }

  int events() {
    return events;
  }

  /// The share of plans issued in a year in whose case an exception stands.
  double percentExcepted(int year) {
    return 100.0 * issued.get(year)[2] / issued.get(year)[0];
  }

  /// The share of requests of these years that were refused an assessment.
  double percentRefused(int from, int to) {
    int[] all = new int[2];
    for (int year = from; year <= to; year++) {
      all[0] += asked.get(year)[0];
      all[1] += asked.get(year)[1];
    }
    return 100.0 * all[1] / all[0];
  }

  Map<String, Integer> of(String topic) {
    return topics.get(topic);
  }

  int issued(int year) {
    return issued.get(year)[0];
  }

  double percentInTime(int year) {
    return 100.0 * issued.get(year)[1] / issued.get(year)[0];
  }

  private void add(Family family) {
    events += family.cases().stream().mapToInt(each -> each.events().size()).sum();
    for (Child child : family.household().children()) {
      children++;
      pupils += child.enrolments().stream().anyMatch(stay -> stay.until().isEmpty()) ? 1 : 0;
      add(child, family.cases().stream().filter(each -> each.child() == child.number()).toList());
    }
  }

  private void add(Child child, List<CaseFile> cases) {
    TreeMap<LocalDate, String> plan = new TreeMap<>();
    boolean isCeased = false;
    for (CaseFile each : cases) {
      List<CaseEvent> events = standing(each);
      timely(each, events);
      for (CaseEvent event : events) {
        isCeased |= event.type().equals("plan-ceased") && !event.happenedOn().isAfter(COUNTED);
        if (PLANS.contains(event.type()) && event.details().contains("setting")) {
          plan.put(value(event.details(), "from", event.happenedOn()), event.details());
        }
      }
    }
    var now = plan.floorEntry(COUNTED);
    if (now != null && !isCeased) {
      plans++;
      count("age", "" + Period.between(child.born(), COUNTED).getYears());
      count("ethnicity", child.ethnicity().name());
      count("sex", child.sex().code());
      count("need", text(now.getValue(), "need"));
      count("setting", text(now.getValue(), "setting"));
    }
  }

  private void timely(CaseFile each, List<CaseEvent> events) {
    if (!each.pathway().equals("ehc-needs-assessment")) {
      return;
    }
    Map<String, LocalDate> days =
        events.stream()
            .collect(Collectors.toMap(CaseEvent::type, CaseEvent::happenedOn, (one, other) -> one));
    LocalDate received = days.get("request-received");
    LocalDate made = days.get("final-plan-issued");
    if (received != null) {
      int[] year = asked.computeIfAbsent(received.getYear(), key -> new int[2]);
      year[0]++;
      year[1] += days.containsKey("refusal-to-assess-notified") ? 1 : 0;
    }
    if (received != null && made != null) {
      int[] year = issued.computeIfAbsent(made.getYear(), key -> new int[3]);
      year[0]++;
      year[1] += made.toEpochDay() - received.toEpochDay() <= 140 ? 1 : 0;
      year[2] += EXCEPTIONS.stream().anyMatch(days::containsKey) ? 1 : 0;
    }
  }

  static List<CaseEvent> standing(CaseFile each) {
    Set<Integer> replaced = new HashSet<>();
    each.events().forEach(event -> event.replaces().ifPresent(replaced::add));
    return each.events().stream().filter(event -> !replaced.contains(event.number())).toList();
  }

  private void count(String topic, String key) {
    topics.computeIfAbsent(topic, each -> new TreeMap<>()).merge(key, 1, Integer::sum);
  }

  private static String text(String details, String key) {
    Matcher matcher = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(details);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static LocalDate value(String details, String key, LocalDate otherwise) {
    String text = text(details, key);
    return text.isEmpty() ? otherwise : LocalDate.parse(text);
  }
}
