// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Commitment;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;
import org.throughline.papers.Priority;
import org.throughline.papers.Section;
import org.throughline.papers.Strategy;
import org.throughline.papers.internal.words.Period;
import org.throughline.papers.internal.words.SectionName;

/// A strategy while it is being read.
final class StrategyDraft {

  private static final Pattern OWNED =
      Pattern.compile(
          "(?i)\\b(?:owned|led|sponsored) by (?:the |our )?(.{3,140}?)(?=\\s*(?:,? and)? (?:who|which|that) |\\s*[.;\\n]|$)");
  private static final Pattern OWNER_LINE =
      Pattern.compile(
          "(?im)^(?:strategy )?(?:owners?|senior responsible (?:owner|officer)|accountable officer|lead officer|lead director|sponsor)\\s*[:–-]\\s*(.{3,120})$");

  /// Running text under one heading.
  static final class Passage {
    final Optional<SectionName> name;
    final String title;
    final Place place;
    final int level;
    final List<String> paragraphs = new ArrayList<>();

    Passage(Optional<SectionName> name, String title, Place place, int level) {
      this.name = name;
      this.title = title;
      this.place = place;
      this.level = level;
    }
  }

  final Region region;
  final Place place;
  final Map<Integer, PriorityDraft> priorities = new LinkedHashMap<>();
  final List<Commitment> commitments = new ArrayList<>();
  final List<String> outcomeStatements = new ArrayList<>();
  final List<Passage> passages = new ArrayList<>();
  final Set<String> themes = new LinkedHashSet<>();

  StrategyDraft(Region region, Place place) {
    this.region = region;
    this.place = place;
    passages.add(new Passage(Optional.empty(), region.title(), place, 1));
  }

  void open(Optional<SectionName> name, String title, Place at, int level) {
    passages.add(new Passage(name, title, at, level));
  }

  Passage passage() {
    return passages.getLast();
  }

  Strategy finished() {
    boolean elsewhere =
        !commitments.isEmpty()
            || priorities.values().stream().anyMatch(PriorityDraft::hasCommitments);
    List<Priority> all =
        priorities.values().stream().map(draft -> draft.finished(elsewhere)).toList();
    return new Strategy(
        region.title(),
        region.period().map(Period::printed),
        region.period().map(Period::from),
        region.period().map(Period::to),
        vision(),
        all,
        List.copyOf(themes),
        commitments,
        outcomeStatements,
        paragraphs(SectionName.SUCCESS),
        paragraphs(SectionName.GOVERNANCE),
        owners(),
        sections(),
        place,
        confidence(all));
  }

  private Confidence confidence(List<Priority> all) {
    boolean numbered = all.stream().anyMatch(p -> p.confidence() == Confidence.SURE);
    if (numbered && region.period().isPresent()) {
      return Confidence.SURE;
    }
    return numbered || region.period().isPresent() ? Confidence.LIKELY : Confidence.UNSURE;
  }

  /// The sentence that states the vision: the one that an introduction with a colon leads to,
  /// else
  /// one that says that it is the vision, else the first of the section.
  private Optional<String> vision() {
    List<String> words = paragraphs(SectionName.VISION);
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).endsWith(":")) {
        return Optional.of(words.get(i + 1));
      }
    }
    return words.stream()
        .filter(text -> text.matches("(?is).*\\bour vision (?:is|for)\\b.*|^[“\"‘'].*|^we want .*"))
        .findFirst()
        .or(() -> words.stream().findFirst());
  }

  private List<String> paragraphs(SectionName name) {
    return passages.stream()
        .filter(passage -> passage.name.filter(n -> n == name).isPresent())
        .flatMap(passage -> passage.paragraphs.stream())
        .toList();
  }

  private List<String> owners() {
    Set<String> owners = new LinkedHashSet<>();
    for (Passage passage : passages) {
      for (String text : passage.paragraphs) {
        Matcher owned = OWNED.matcher(text);
        boolean governance = passage.name.filter(n -> n == SectionName.GOVERNANCE).isPresent();
        while (governance && owned.find()) {
          owners.addAll(List.of(owned.group(1).strip().split("\\s+and (?:by )?the\\s+")));
        }
        Matcher line = OWNER_LINE.matcher(text);
        while (line.find()) {
          owners.add(line.group(1).strip());
        }
      }
    }
    return List.copyOf(owners);
  }

  private List<Section> sections() {
    return passages.stream()
        .filter(passage -> !passage.title.isEmpty() || !passage.paragraphs.isEmpty())
        .map(passage -> new Section(passage.title, passage.paragraphs, passage.place))
        .toList();
  }
}
