// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The data sets that can be read, and the layouts that are known and cannot.
public final class Definitions {

  /// A layout that is known and refused.
  ///
  /// @param headings all of which a file of this layout has
  record Refused(Set<String> headings, String code, String reason) {}

  private final List<Definition> definitions;
  private final List<Refused> refused;

  private Definitions(List<Definition> definitions, List<Refused> refused) {
    this.definitions = List.copyOf(definitions);
    this.refused = List.copyOf(refused);
  }

  public static Definitions standard() {
    List<Definition> definitions = new ArrayList<>();
    for (String name : Resources.lines("data-sets.txt")) {
      String file = "datasets/" + name + ".txt";
      definitions.add(DefinitionFile.read(file, Resources.text(file)));
    }
    List<Refused> refused =
        Resources.lines("refused-layouts.txt").stream().map(Definitions::refused).toList();
    return new Definitions(definitions, refused);
  }

  /// The same and one data set more.
  public Definitions with(Definition definition) {
    List<Definition> more = new ArrayList<>(definitions);
    more.add(definition);
    return new Definitions(more, refused);
  }

  public List<Definition> all() {
    return definitions;
  }

  List<Refused> refused() {
    return refused;
  }

  private static Refused refused(String line) {
    String[] part = line.split("\\|", -1);
    return new Refused(Set.of(part[0].strip().split("\\s+", -1)), part[1].strip(), part[2].strip());
  }
}
