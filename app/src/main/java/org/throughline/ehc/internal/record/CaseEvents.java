// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.RecordedEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Reads the events of a case that stand: without what was taken back or put right.
@Component
public class CaseEvents {

  private final CaseFiles files;
  private final ObjectMapper json;

  CaseEvents(CaseFiles files, ObjectMapper json) {
    this.files = files;
    this.json = json;
  }

  /// By day, and on one day as they were recorded.
  public List<Happened> of(CaseId id) {
    List<RecordedEvent> all = files.events(id);
    Map<Integer, Integer> roots = new HashMap<>();
    Set<Integer> gone = new HashSet<>();
    for (RecordedEvent event : all) {
      int replaced = event.replaces().orElse(event.number());
      roots.put(event.number(), roots.getOrDefault(replaced, replaced));
      event.replaces().ifPresent(gone::add);
    }
    List<Happened> standing = new ArrayList<>();
    for (RecordedEvent event : all) {
      if (!event.isWithdrawal() && !gone.contains(event.number())) {
        standing.add(happened(event, roots.get(event.number())));
      }
    }
    standing.sort(Comparator.comparing(Happened::on).thenComparing(Happened::number));
    return List.copyOf(standing);
  }

  private Happened happened(RecordedEvent event, int root) {
    Map<String, Object> values =
        json.readValue(event.details(), new TypeReference<LinkedHashMap<String, Object>>() {});
    Map<String, String> details = new LinkedHashMap<>();
    values.forEach((name, value) -> details.put(name, String.valueOf(value)));
    return new Happened(
        event.number(), root, event.type(), event.happenedOn(), event.recordedBy(), details);
  }

  /// Those of a type that answer each of `asked`: by the number they name, or else the first after
  /// it that names the same `who`.
  ///
  /// @param key under which an answer names who gave it
  static List<List<Happened>> answers(
      List<Happened> asked, List<Happened> answers, String askedKey, String key) {
    List<Happened> left = new ArrayList<>(answers);
    List<List<Happened>> found = new ArrayList<>();
    for (Happened one : asked) {
      List<Happened> named = left.stream().filter(each -> each.answers(one.root())).toList();
      left.removeAll(named);
      found.add(new ArrayList<>(named));
    }
    for (int at = 0; at < asked.size(); at++) {
      byWho(asked.get(at), found.get(at), left, askedKey, key);
    }
    return List.copyOf(found);
  }

  private static void byWho(
      Happened one, List<Happened> found, List<Happened> left, String askedKey, String key) {
    if (found.isEmpty()) {
      left.stream()
          .filter(each -> each.detail(RecordedEvent.ANSWERS).isEmpty())
          .filter(each -> each.detail(key).equals(one.detail(askedKey)))
          .filter(each -> !each.on().isBefore(one.on()))
          .findFirst()
          .ifPresent(
              each -> {
                found.add(each);
                left.remove(each);
              });
    }
  }
}
