// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which file of an export of the school census it is, by the columns that only one kind has, never
/// by its name.
public enum CensusFile {
  PUPILS_ON_ROLL("pupils on roll"),
  PUPILS_NO_LONGER_ON_ROLL("pupils no longer on roll"),
  ADDRESSES("addresses of pupils"),
  EXCLUSIONS("suspensions and exclusions"),
  OTHER("a table of pupils"),
  UNCLEAR("pupils, or their addresses alone");

  /// What tells whose row it is.
  public static final List<PupilItem> KEYS =
      List.of(PupilItem.UPN, PupilItem.ULN, PupilItem.NHS_NUMBER, PupilItem.REFERENCE);

  private static final List<PupilItem> HOMES =
      List.of(PupilItem.ADDRESS, PupilItem.POSTCODE, PupilItem.UPRN);
  private static final List<PupilItem> PERSON =
      List.of(
          PupilItem.FORENAME,
          PupilItem.MIDDLE_NAMES,
          PupilItem.SURNAME,
          PupilItem.KNOWN_AS,
          PupilItem.KNOWN_AS_SURNAME,
          PupilItem.FORMER_SURNAME,
          PupilItem.BORN_ON);

  private static final Pattern NAMING =
      Pattern.compile("(?i)forename|surname|first.?name|last.?name");
  private static final Pattern BIRTH = Pattern.compile("(?i)birth|born");
  private static final Pattern OF_ADDRESSES = Pattern.compile("(?i)address(es)?.*tableid");
  private static final Pattern WITH_ADDRESSES =
      Pattern.compile(
          "(?i)address|addr|line|street|road|house|flat|building|[ps]aon|town|city|county|district"
              + "|locality|village|ward|post|country|uprn|usrn|propert|easting|northing|latitude"
              + "|longitude|phone|mobile|e-?mail|number|reference|sequence|id$|^(valid|from|to|start|end)");

  private final String label;

  CensusFile(String label) {
    this.label = label;
  }

  /// What the file holds, in words.
  public String label() {
    return label;
  }

  /// What its columns may hold.
  public Set<PupilItem> items() {
    EnumSet<PupilItem> items = EnumSet.allOf(PupilItem.class);
    if (this == ADDRESSES) {
      items.retainAll(KEYS);
      items.addAll(HOMES);
    }
    return Collections.unmodifiableSet(items);
  }

  /// Whether nobody but a person can say what a file with these headings holds.
  public boolean isUnclear() {
    return this == UNCLEAR;
  }

  /// The file with these headings; unclear where no column belongs to one kind alone.
  public static CensusFile of(List<String> heading) {
    Set<String> names =
        heading.stream()
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (names.contains("category") && names.contains("reason1")) {
      return EXCLUSIONS;
    }
    boolean hasName = names.contains("surname");
    if (hasName && names.contains("pupilnolongeronrolltableid")) {
      return PUPILS_NO_LONGER_ON_ROLL;
    }
    if (hasName && names.contains("pupilonrolltableid")) {
      return PUPILS_ON_ROLL;
    }
    return has(heading, HOMES) && has(heading, KEYS) ? withHomes(heading) : OTHER;
  }

  /// What a file holds whose columns a person mapped so.
  public static CensusFile of(ColumnMapping mapping) {
    return ADDRESSES.items().containsAll(mapping.columns().keySet()) ? ADDRESSES : OTHER;
  }

  /// A table with numbers and homes of pupils may hold them or their addresses alone, where no name
  /// is read: unless a column settles it, a person has to.
  private static CensusFile withHomes(List<String> heading) {
    if (heading.stream().anyMatch(CensusFile::isOfPerson)) {
      return OTHER;
    }
    boolean isOfHomes =
        heading.stream().anyMatch(each -> OF_ADDRESSES.matcher(each).find())
            || heading.stream().allMatch(CensusFile::goesWithAddresses);
    return isOfHomes ? ADDRESSES : UNCLEAR;
  }

  private static boolean isOfPerson(String column) {
    return has(List.of(column), PERSON) || BIRTH.matcher(column).find();
  }

  private static boolean goesWithAddresses(String column) {
    return column.isBlank()
        || (!NAMING.matcher(column).find() && WITH_ADDRESSES.matcher(column).find())
        || Arrays.stream(PupilItem.values()).anyMatch(item -> item.isHeading(column));
  }

  private static boolean has(List<String> heading, List<PupilItem> items) {
    return heading.stream().anyMatch(each -> items.stream().anyMatch(item -> item.isHeading(each)));
  }
}
