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
  private static final LocalDate COUNTED = Scale.PLANS_COUNTED_ON;

  private final Map<String, Map<String, Integer>> topics = new HashMap<>();
  private final Map<Integer, int[]> issued = new HashMap<>();
  private int plans;
  private int pupils;

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
    for (Child child : family.household().children()) {
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
    LocalDate asked = days.get("request-received");
    LocalDate made = days.get("final-plan-issued");
    if (asked != null && made != null) {
      int[] year = issued.computeIfAbsent(made.getYear(), key -> new int[2]);
      year[0]++;
      year[1] += made.toEpochDay() - asked.toEpochDay() <= 140 ? 1 : 0;
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
