// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Table;
import org.throughline.papers.internal.words.SectionName;
import org.throughline.papers.internal.words.Sub;

/// Priorities that are not called "Priority 1": headings under "Our priorities", headings above a
/// table of actions, or the items of a list that is introduced as the priorities.
final class UnlabelledPriorities {

  private static final Pattern PURPOSE =
      Pattern.compile("(?s)^To (?:further |better |fully )?[a-z].*");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?is).*\\b(?:priorities|objectives|aims|goals|ambitions|pledges)\\b.*[:–-]$");
  private static final Pattern WE_WILL =
      Pattern.compile("(?is).*\\bwe will\\s*[:–-]?$|^what we will do.*");
  private static final int FEWEST = 2;
  private static final int MOST_LISTED = 12;
  private static final int LONGEST_ITEM = 320;

  private UnlabelledPriorities() {}

  static Set<Integer> headings(Ledger ledger, Region region) {
    Set<Integer> found = underPrioritiesSection(ledger, region);
    if (found.size() >= FEWEST) {
      return found;
    }
    Set<Integer> above = aboveTables(ledger, region);
    return above.isEmpty() ? aboveWeWill(ledger, region) : above;
  }

  private static Set<Integer> underPrioritiesSection(Ledger ledger, Region region) {
    Set<Integer> found = new HashSet<>();
    for (int i = region.body(); i < region.to(); i++) {
      boolean section =
          ledger.isHeading(i)
              && SectionName.of(ledger.text(i))
                  .filter(n -> n == SectionName.PRIORITIES)
                  .isPresent();
      if (section) {
        found.addAll(children(ledger, i, region.to()));
      }
    }
    return found;
  }

  /// The headings one step below a heading, as long as none of them is a usual section.
  private static List<Integer> children(Ledger ledger, int parent, int end) {
    List<Integer> below = new ArrayList<>();
    int level = Integer.MAX_VALUE;
    for (int i = parent + 1; i < end; i++) {
      if (!ledger.isHeading(i)) {
        continue;
      }
      if (ledger.level(i) <= ledger.level(parent)) {
        break;
      }
      if (ledger.level(i) < level) {
        below.clear();
        level = ledger.level(i);
      }
      if (ledger.level(i) == level && isNoSection(ledger.text(i))) {
        below.add(i);
      }
    }
    return below;
  }

  private static Set<Integer> aboveTables(Ledger ledger, Region region) {
    Set<Integer> found = new HashSet<>();
    Optional<Integer> heading = Optional.empty();
    for (int i = region.body(); i < region.to(); i++) {
      if (ledger.isHeading(i)) {
        heading = Optional.of(i);
      } else if (ledger.block(i) instanceof Table table && isForDoing(table)) {
        heading.filter(at -> isNoSection(ledger.text(at))).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isForDoing(Table table) {
    Grid.Type type = Grid.of(table).type();
    return type == Grid.Type.ACTIONS || type == Grid.Type.YEARS;
  }

  private static Set<Integer> aboveWeWill(Ledger ledger, Region region) {
    Set<Integer> found = new HashSet<>();
    int heading = -1;
    for (int i = region.body(); i < region.to(); i++) {
      boolean we = WE_WILL.matcher(ledger.text(i)).matches();
      if (ledger.isHeading(i) && !we) {
        heading = i;
      } else if (we && heading >= 0 && isNoSection(ledger.text(heading))) {
        found.add(heading);
      }
    }
    return found.size() >= FEWEST ? found : Set.of();
  }

  private static boolean isNoSection(String text) {
    return SectionName.of(text).isEmpty() && Sub.of(text).isEmpty();
  }

  static Set<Integer> listed(Ledger ledger, Region region) {
    Set<Integer> purposes = new HashSet<>();
    Set<Integer> introduced = new HashSet<>();
    boolean inSection = false;
    for (int i = region.body(); i < region.to(); i++) {
      if (ledger.isHeading(i)) {
        inSection =
            SectionName.of(ledger.text(i)).filter(n -> n == SectionName.PRIORITIES).isPresent();
      }
      if (inSection && ledger.isItem(i) && PURPOSE.matcher(ledger.text(i)).matches()) {
        purposes.add(i);
      }
      if (introduced.isEmpty()
          && (INTRODUCED.matcher(ledger.text(i)).matches() || (inSection && ledger.isHeading(i)))) {
        introduced.addAll(itemsAfter(ledger, i, region.to()));
      }
    }
    return purposes.size() >= FEWEST ? purposes : introduced;
  }

  private static List<Integer> itemsAfter(Ledger ledger, int at, int end) {
    List<Integer> items = new ArrayList<>();
    for (int i = at + 1; i < end && ledger.isItem(i); i++) {
      items.add(i);
    }
    boolean plausible = items.size() >= FEWEST && items.size() <= MOST_LISTED;
    boolean brief = items.stream().allMatch(i -> ledger.text(i).length() <= LONGEST_ITEM);
    return plausible && brief ? items : List.of();
  }
}
