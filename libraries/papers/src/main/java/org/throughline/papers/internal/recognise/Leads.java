// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.Lead;
import org.throughline.papers.internal.words.SectionName;

/// The paper's key: whose initials are whose, and what its abbreviations mean.
record Leads(Map<String, String> people, Map<String, String> abbreviations) {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<![\\w&])(\\p{Lu}[\\p{Lu}\\p{Ll}&/]{1,9})\\s*[-–—=:]\\s+?(\\p{L}[^\\n|]{2,80})");
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}|de |van |Mc|Mac|O’)[\\p{L}'’.-]*){1,3}(?:,? .*)?");
  private static final Pattern INLINE =
      Pattern.compile("(?is)^(?:key|initials|leads?|abbreviations)\\s*[:–-]\\s*(.+)$");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}");
  private static final Pattern BETWEEN_INITIALS = Pattern.compile("[\\s/,;&+]+|\\band\\b");
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*(?:\\n|;|\\s/\\s|(?<=[a-z])/(?=[A-Z]))\\s*");

  static Leads none() {
    return new Leads(Map.of(), Map.of());
  }

  /// Finds the key wherever it stands, and claims it.
  static Leads in(Ledger ledger) {
    Leads found = new Leads(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (int i = 0; i < ledger.size(); i++) {
      readInline(ledger, i, found);
      boolean titled = isKeyTitle(ledger.text(i));
      if (titled && readFrom(ledger, i + 1, found)) {
        ledger.claim(i);
      } else if (!titled && !ledger.isClaimed(i)) {
        readUntitled(ledger, i, found);
      }
    }
    return found;
  }

  /// "Key: AJ – Ann Jones; KL – Ken Lowe" on one line.
  private static void readInline(Ledger ledger, int index, Leads found) {
    Matcher inline = INLINE.matcher(ledger.text(index));
    if (!inline.matches()) {
      return;
    }
    List<String> parts = List.of(inline.group(1).split("\\s*[;,|]\\s*", -1));
    List<Matcher> entries = entries(parts);
    if (entries.size() == parts.size()) {
      entries.forEach(entry -> keep(entry, found));
      ledger.claim(index);
    }
  }

  private static void keep(Matcher entry, Leads found) {
    Map<String, String> into = isPerson(entry) ? found.people : found.abbreviations;
    into.putIfAbsent(entry.group(1), entry.group(2).strip());
  }

  private static boolean isKeyTitle(String text) {
    return SectionName.of(text).filter(name -> name == SectionName.KEY).isPresent();
  }

  private static boolean readFrom(Ledger ledger, int start, Leads found) {
    boolean any = false;
    for (int i = start; i < ledger.size() && !ledger.isHeading(i); i++) {
      List<String> lines = lines(ledger, i);
      List<Matcher> entries = entries(lines);
      if (entries.isEmpty() || entries.size() * 2 < lines.size()) {
        break;
      }
      take(ledger, i, entries, found);
      any = true;
    }
    return any;
  }

  /// Three lines or more of initials and names are a key even where nothing says so.
  private static void readUntitled(Ledger ledger, int index, Leads found) {
    List<String> lines = lines(ledger, index);
    List<Matcher> entries = entries(lines);
    long people = entries.stream().filter(Leads::isPerson).count();
    if (people >= 3 && people * 4 >= lines.size() * 3L) {
      take(ledger, index, entries, found);
    }
  }

  private static List<String> lines(Ledger ledger, int index) {
    if (!(ledger.block(index) instanceof Table table)) {
      return ledger.text(index).lines().toList();
    }
    if (table.width() > 4 || table.rows().size() > 80) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (Row row : table.rows()) {
      for (int c = 0; c + 1 < row.cells().size(); c += 2) {
        lines.add(row.cells().get(c).text() + " – " + row.cells().get(c + 1).text());
      }
    }
    return lines;
  }

  private static List<Matcher> entries(List<String> lines) {
    List<Matcher> entries = new ArrayList<>();
    for (String line : lines) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static void take(Ledger ledger, int index, List<Matcher> entries, Leads found) {
    entries.forEach(entry -> keep(entry, found));
    if (entries.size() == lines(ledger, index).size()) {
      ledger.claim(index);
    }
  }

  /// Initials that are the first letters of a name belong to a person.
  private static boolean isPerson(Matcher entry) {
    String name = entry.group(2).strip();
    if (!INITIALS.matcher(entry.group(1)).matches() || !PERSON.matcher(name).matches()) {
      return false;
    }
    return name.charAt(0) == entry.group(1).charAt(0) && !name.contains("&");
  }

  /// The people or posts that a cell of leads names.
  List<Lead> of(String cell) {
    String text = cell.strip();
    if (text.isEmpty() || text.matches("[-–—?]+|(?i)n/?a|tbc|tba")) {
      return List.of();
    }
    List<String> tokens = split(text, BETWEEN_INITIALS);
    boolean initials = tokens.stream().allMatch(this::isInitials);
    return (initials ? tokens : split(text, BETWEEN_NAMES))
        .stream().map(part -> new Lead(part, Optional.ofNullable(people.get(part)))).toList();
  }

  private boolean isInitials(String token) {
    return people.containsKey(token) || INITIALS.matcher(token).matches();
  }

  private static List<String> split(String text, Pattern between) {
    return between.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }
}
