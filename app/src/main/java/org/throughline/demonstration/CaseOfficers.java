// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.InventedPeople;
import org.throughline.platform.identity.Role;

/// The invented officers who keep the invented cases. Like all of the authority's people they are
/// called after birds, and none can sign in.
@Component
class CaseOfficers {

  private static final List<String> NAMES =
      List.of(
          "Abigail Avocet",
          "Benjamin Bittern",
          "Carys Chough",
          "Daniel Dotterel",
          "Esme Egret",
          "Farah Fulmar",
          "Gareth Goldcrest",
          "Hina Hobby",
          "Ian Ibis",
          "Jaya Jackdaw",
          "Karim Kittiwake",
          "Leah Lapwing",
          "Marcus Mallard",
          "Nadia Nuthatch",
          "Owen Ouzel",
          "Parveen Pochard",
          "Quentin Quail",
          "Ruth Ruff",
          "Sanjay Siskin",
          "Tamara Teal",
          "Usman Upland",
          "Verity Vireo",
          "Wiktor Whinchat",
          "Yasmin Yellowlegs");

  private final InventedPeople people;

  CaseOfficers(InventedPeople people) {
    this.people = people;
  }

  /// All of them, added where they are missing, in a fixed order.
  List<AccountId> all() {
    List<AccountId> officers = new ArrayList<>(NAMES.size());
    for (String name : NAMES) {
      String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@demonstration.example";
      officers.add(people.add(name, "SEND case officer", email, Role.CASE_OFFICER));
    }
    return List.copyOf(officers);
  }
}
