// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.children.BesideChild;
import org.throughline.children.FlagKind;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.Field;
import org.throughline.children.internal.Households.Household;
import org.throughline.children.internal.Part;
import org.throughline.children.internal.PartKind;
import org.throughline.children.internal.merging.Merging;

/// A child's record.
///
/// @param sentence who this is, in a sentence
/// @param setting where the child is now; empty for nowhere
/// @param flags what is marked today
/// @param parts what hangs on the record, kind by kind
/// @param household who lives with the child
/// @param merges records that were merged into this one
/// @param holds why the record may not be removed
/// @param registerPages where the register tells of a setting, by the number of its part
/// @param doubts what the register says against a setting, by the number of its part
/// @param facts what is known, in words, without what stands in the header
public record ChildPage(
    ChildRecord child,
    String sentence,
    String setting,
    String settingPath,
    List<FlagKind> flags,
    Map<PartKind, List<Part>> parts,
    List<Fact> facts,
    Household household,
    List<String> alerts,
    List<Merging.Merge> merges,
    List<String> holds,
    List<Beside> beside,
    Map<Long, String> registerPages,
    Map<Long, String> doubts) {

  /// One fact in words.
  public record Fact(String label, String value) {}

  /// What another module keeps about the child.
  public record Beside(String heading, List<BesideChild.Line> lines, BesideChild.Line another) {
    public Beside {
      lines = List.copyOf(lines);
    }
  }

  public ChildPage {
    flags = List.copyOf(flags);
    parts = new EnumMap<>(parts);
    facts = List.copyOf(facts);
    alerts = List.copyOf(alerts);
    merges = List.copyOf(merges);
    holds = List.copyOf(holds);
    beside = List.copyOf(beside);
    registerPages = Map.copyOf(registerPages);
    doubts = Map.copyOf(doubts);
  }

  /// The register's page of a time at a setting; empty for all else.
  public String registerPage(Part part) {
    return part.kind() == PartKind.SETTING ? registerPages.getOrDefault(part.id(), "") : "";
  }

  /// What the register says against a setting where the child still is; empty for all else.
  public String doubt(Part part) {
    return part.kind() == PartKind.SETTING ? doubts.getOrDefault(part.id(), "") : "";
  }

  public List<Part> of(PartKind kind) {
    return parts.getOrDefault(kind, List.of());
  }

  public String path() {
    return child.path();
  }

  public String communication() {
    return child.facts().get(Field.COMMUNICATION);
  }
}
