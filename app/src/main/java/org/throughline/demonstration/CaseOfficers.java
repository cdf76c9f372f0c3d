// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.InventedPeople;
import org.throughline.platform.identity.Role;

/// The invented officers who keep the invented cases, and who manages them. Like all of the
/// authority's people they are called after birds, and none can sign in.
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

  private static final String MANAGER = "Xanthe Xenops";

  private final InventedPeople people;

  CaseOfficers(InventedPeople people) {
    this.people = people;
  }

  /// All who keep cases, added where they are missing, in a fixed order.
  List<AccountId> all() {
    return NAMES.stream().map(name -> add(name, "SEND case officer", Role.CASE_OFFICER)).toList();
  }

  /// Who manages them, added where missing.
  AccountId manager() {
    return add(MANAGER, "SEND casework manager", Role.CASEWORK_MANAGER);
  }

  private AccountId add(String name, String post, Role role) {
    String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@demonstration.example";
    return people.add(name, post, email, role);
  }
}
