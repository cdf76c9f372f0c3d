// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.synthetic.InventedPerson.Role;

/// Reads the people of the demonstration authority; identifiers and addresses follow from names.
final class PeopleFile {
  private PeopleFile() {}

  static List<InventedPerson> read(List<DataLine> lines) {
    var faults = new Faults();
    var people = new ArrayList<InventedPerson>();
    for (var line : lines) {
      var parts = line.columns(4, faults);
      people.add(person(line, parts, faults));
    }
    faults.throwIfAny();
    return people;
  }

  private static InventedPerson person(DataLine line, List<String> parts, Faults faults) {
    var id = parts.getFirst().toLowerCase(Locale.ROOT).replace(' ', '-');
    var email = id.replace('-', '.') + "@demonstration.example";
    var role = role(line, parts.get(3), faults);
    return new InventedPerson(id, parts.getFirst(), parts.get(1), parts.get(2), role, email);
  }

  private static Role role(DataLine line, String word, Faults faults) {
    var found = Arrays.stream(Role.values()).filter(role -> word(role).equals(word)).findFirst();
    if (found.isEmpty()) {
      var known = String.join(", ", Arrays.stream(Role.values()).map(PeopleFile::word).toList());
      faults.add(line, "the role “" + word + "” is not known", "Use one of " + known);
    }
    return found.orElse(Role.READER);
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
