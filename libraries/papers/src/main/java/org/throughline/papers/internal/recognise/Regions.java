// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Heading;
import org.throughline.papers.Block.ListItem;
import org.throughline.papers.Block.Paragraph;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.internal.words.Period;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.SectionName;

/// Parts a paper into its strategies, plans and lists of measures by their titles, and believes a
/// title only where the pages under it bear it out.
final class Regions {

  private static final int LONGEST_TITLE = 140;
  private static final int MOST_TITLES = 100;
  private static final Pattern STRATEGY =
      Pattern.compile(
          "(?i).*\\b(?:strategy|strategic plan|strategic framework|manifesto|charter|framework for action|(?:education|send|inclusion|children|learning|years|attendance|belonging|council|corporate|sufficiency|partnership|young people)(?:’s|'s)?\\s+plan)\\b.*");
  private static final Pattern PLAN =
      Pattern.compile(
          "(?i).*\\b(?:(?:priority )?action|delivery|implementation|improvement|transformation|recovery|work) ?(?:plan|programme)\\b.*");
  private static final Pattern MEASURES =
      Pattern.compile(
          "(?i).*\\b(?:performance (?:measures|indicators|framework)|key performance indicators|outcome measures|success measures|scorecard measures)\\s*$");
  private static final Pattern NOT_A_TITLE =
      Pattern.compile(
          "(?i)^(?:we|to|how|our|this|about|why|what|where|who|links?|other|related|national|background|the (?:action|delivery|implementation) plan$|progress (?:on|against)|delivering|developing|monitoring|reviewing?|purpose|appendix [a-z\\d]+\\s*$|aims? of|scope of|consultation|introduction|summary|report|decision|update|minutes|agenda)\\b.*|.*\\?$|.*\\b(?:update|report|minutes)$");

  private final Ledger ledger;

  private Regions(Ledger ledger) {
    this.ledger = ledger;
  }

  /// The regions in order, without gaps; the first is [Region.Type#FRONT] unless empty.
  static List<Region> of(Ledger ledger) {
    return new Regions(ledger).find();
  }

  private List<Region> find() {
    List<Region> starts = new ArrayList<>();
    for (int i = 0; i < ledger.size() && starts.size() < MOST_TITLES; i++) {
      titleAt(i, starts).ifPresent(starts::add);
    }
    List<Region> kept = believed(starts).stream().map(this::dated).toList();
    if (kept.isEmpty()) {
      return wholePaper();
    }
    List<Region> regions = new ArrayList<>();
    if (kept.getFirst().from() > 0) {
      regions.add(
          new Region(Region.Type.FRONT, "", Optional.empty(), 0, 0, kept.getFirst().from()));
    }
    regions.addAll(kept);
    return regions;
  }

  private Optional<Region> titleAt(int i, List<Region> sofar) {
    String text = titleLine(titleText(i), ledger.text(i));
    if (text.isEmpty() || isTitleAgain(text, sofar)) {
      return Optional.empty();
    }
    Optional<Region.Type> type = typeOf(text);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    int body = i + 1;
    Optional<Period> period = Period.in(ledger.text(i));
    if (period.isEmpty() && isPeriodLine(i + 1)) {
      period = Period.in(ledger.text(i + 1));
      body = i + 2;
    }
    return period.isPresent() || i < 6 || isProminent(i, type.get())
        ? Optional.of(new Region(type.get(), text, period, i, body, ledger.size()))
        : Optional.empty();
  }

  /// Of a title page's several lines, the one that names the strategy.
  private static String titleLine(String joined, String printed) {
    if (joined.isEmpty() || printed.indexOf('\n') < 0) {
      return joined;
    }
    return printed
        .lines()
        .filter(line -> typeOf(line).isPresent() && line.strip().split("\\s+", -1).length >= 3)
        .findFirst()
        .orElse(joined);
  }

  private boolean isProminent(int i, Region.Type type) {
    int lowest = type == Region.Type.STRATEGY ? 3 : 6;
    return ledger.block(i) instanceof Heading(int level, _, _) && level <= lowest;
  }

  /// The words of a block that could be a title; empty for anything longer or plainly something
  /// else.
  private String titleText(int i) {
    String text =
        switch (ledger.block(i)) {
          case Heading(_, String words, _) -> words;
          case Paragraph(String words, _) -> words;
          case ListItem _ -> "";
          case Table _ -> "";
        };
    String line =
        text.replace('\n', ' ')
            .replaceFirst("(?i)^(?:appendix|annex)\\s+[a-z\\d]{1,3}\\s*[:.–-]\\s*", "")
            .strip();
    boolean numbered = line.matches("^\\d{1,2}[.)]?\\s+.*") && !line.matches("^20\\d\\d.*");
    boolean fits = line.length() <= LONGEST_TITLE && !line.endsWith(".") && !line.endsWith(":");
    boolean title = fits && !numbered && !NOT_A_TITLE.matcher(line).matches();
    return title && PriorityLabel.of(line).isEmpty() ? line : "";
  }

  private static boolean isTitleAgain(String text, List<Region> sofar) {
    return !sofar.isEmpty() && plain(sofar.getLast().title()).equals(plain(text));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
  }

  private static Optional<Region.Type> typeOf(String text) {
    if (MEASURES.matcher(text).matches()) {
      return Optional.of(Region.Type.MEASURES);
    }
    if (PLAN.matcher(text).matches()) {
      return Optional.of(Region.Type.PLAN);
    }
    return STRATEGY.matcher(text).matches() && text.length() <= 110
        ? Optional.of(Region.Type.STRATEGY)
        : Optional.empty();
  }

  /// "This strategy covers September 2024 to August 2027."
  private Region dated(Region region) {
    Optional<Period> period = region.period();
    for (int i = region.body();
        i < Math.min(region.to(), region.body() + 15) && period.isEmpty();
        i++) {
      String text = ledger.text(i);
      boolean told =
          text.length() < 600
              && text.matches(
                  "(?is).*\\b(?:strategy|plan)\\b.{0,60}\\b(?:covers?|runs?|period|from|for)\\b.*");
      period = told ? Period.in(text) : period;
    }
    return new Region(
        region.type(), region.title(), period, region.from(), region.body(), region.to());
  }

  private boolean isPeriodLine(int i) {
    String text = ledger.text(i);
    return text.length() < 50 && Period.in(text).isPresent();
  }

  /// Drops every title that nothing bears out; its pages then belong to the title before.
  private List<Region> believed(List<Region> starts) {
    List<Region> kept = new ArrayList<>();
    int end = ledger.size();
    for (Region start : starts.reversed()) {
      Region region = start.until(end);
      if (isBorneOut(region)) {
        kept.addFirst(region);
        end = region.from();
      }
    }
    return kept;
  }

  private boolean isBorneOut(Region region) {
    return switch (region.type()) {
      case STRATEGY ->
          listsPriorities(region)
              || priorities(region).size() >= 2
              || hasGrid(region, Grid.Type.YEARS)
              || (hasGrid(region, Grid.Type.ACTIONS) && speaksLikeStrategy(region))
              || (region.period().isPresent() && speaksLikeStrategy(region));
      case PLAN ->
          hasGrid(region, Grid.Type.ACTIONS)
              || hasCards(region)
              || (region.from() < 6 && hasGrid(region, Grid.Type.YEARS));
      case MEASURES -> region.to() - region.body() > 0 && holdsFigures(region);
      case FRONT -> true;
    };
  }

  private boolean listsPriorities(Region region) {
    return (region.period().isPresent() || region.from() < 6)
        && !UnlabelledPriorities.listed(ledger, region).isEmpty()
        && Signs.ofReport(ledger, region.body(), region.to()) < 2;
  }

  private Set<Integer> priorities(Region region) {
    Set<Integer> numbers = new TreeSet<>();
    for (int i = region.body(); i < region.to(); i++) {
      PriorityLabel.of(ledger.text(i))
          .filter(PriorityLabel::isStrong)
          .ifPresent(label -> numbers.add(label.number()));
      if (ledger.block(i) instanceof Table table) {
        bands(table).forEach(label -> numbers.add(label.number()));
      }
    }
    return numbers;
  }

  private static List<PriorityLabel> bands(Table table) {
    List<PriorityLabel> labels = new ArrayList<>();
    for (Row row : table.rows()) {
      if (!row.cells().isEmpty()) {
        PriorityLabel.of(row.cells().getFirst().text()).ifPresent(labels::add);
      }
    }
    return labels;
  }

  private boolean hasGrid(Region region, Grid.Type type) {
    for (int i = region.body(); i < region.to(); i++) {
      if (ledger.block(i) instanceof Table table && Grid.of(table).type() == type) {
        return true;
      }
    }
    return false;
  }

  private boolean hasCards(Region region) {
    for (int i = region.body(); i < region.to(); i++) {
      if (ActionCard.of(ledger.text(i), ledger.place(i)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean speaksLikeStrategy(Region region) {
    for (int i = region.body(); i < region.to(); i++) {
      Optional<SectionName> name = SectionName.of(ledger.text(i));
      if (name.filter(n -> n == SectionName.VISION || n == SectionName.PRIORITIES).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsFigures(Region region) {
    for (int i = region.body(); i < Math.min(region.to(), region.body() + 6); i++) {
      boolean figures = ledger.text(i).chars().anyMatch(Character::isDigit);
      if (ledger.isTable(i) || (ledger.isItem(i) && figures)) {
        return true;
      }
    }
    return false;
  }

  /// A paper whose title says neither "strategy" nor "plan" may still be one all through.
  private List<Region> wholePaper() {
    Region whole =
        new Region(Region.Type.STRATEGY, paperTitle(), Optional.empty(), 0, 0, ledger.size());
    Optional<Period> period = firstPeriod();
    int labels = priorities(whole).size();
    boolean single = labels == 1 && period.isPresent() && speaksLikeStrategy(whole);
    boolean strategy = labels >= 2 || single || hasGrid(whole, Grid.Type.YEARS);
    boolean plan = lastAction(whole) >= 0 && !isReportAround(lastAction(whole));
    Region dated = new Region(whole.type(), whole.title(), period, 0, 0, ledger.size());
    boolean plainPlan =
        plan && (PLAN.matcher(whole.title()).matches() || !speaksLikeStrategy(whole));
    if (strategy && !plainPlan) {
      return List.of(dated);
    }
    return List.of(plan ? dated.as(Region.Type.PLAN) : dated.as(Region.Type.FRONT));
  }

  /// A report may tell how a plan goes in tables of its actions; its own sections then go on after
  /// the last of them, while a plan stands at the end of the report that brings it.
  private boolean isReportAround(int lastAction) {
    return Signs.asksAndWeighs(ledger) && Signs.ofReport(ledger, lastAction + 1, ledger.size()) > 0;
  }

  /// Where the last action of a region stands, in a table or by itself; -1 where there is none.
  private int lastAction(Region region) {
    for (int i = region.to() - 1; i >= region.body(); i--) {
      if (isActions(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isActions(int i) {
    boolean grid =
        ledger.block(i) instanceof Table table && Grid.of(table).type() == Grid.Type.ACTIONS;
    return grid || ActionCard.of(ledger.text(i), ledger.place(i)).isPresent();
  }

  private String paperTitle() {
    for (int i = 0; i < Math.min(8, ledger.size()); i++) {
      if (ledger.block(i) instanceof Heading(int level, String text, _)
          && level <= 2
          && PriorityLabel.of(text).isEmpty()) {
        return text.replace('\n', ' ');
      }
    }
    for (int i = 0; i < Math.min(3, ledger.size()) && !ledger.isTable(i); i++) {
      if (!ledger.text(i).isEmpty()
          && ledger.text(i).length() <= LONGEST_TITLE
          && PriorityLabel.of(ledger.text(i)).isEmpty()) {
        return ledger.text(i).replace('\n', ' ');
      }
    }
    return "Action plan";
  }

  private Optional<Period> firstPeriod() {
    for (int i = 0; i < Math.min(6, ledger.size()); i++) {
      Optional<Period> period = Period.in(ledger.text(i));
      if (ledger.text(i).length() < LONGEST_TITLE && period.isPresent()) {
        return period;
      }
    }
    return Optional.empty();
  }
}
