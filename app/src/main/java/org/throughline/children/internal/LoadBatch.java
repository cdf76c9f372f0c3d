// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.throughline.children.LoadedChild;
import org.throughline.platform.database.CopyRows;

/// Some thousand children of a load, as rows for COPY.
final class LoadBatch {

  private final CopyRows children = new CopyRows("copy staged_child from stdin");
  private final CopyRows addresses = new CopyRows("copy staged_address from stdin");
  private final CopyRows contacts = new CopyRows("copy staged_contact from stdin");
  private final CopyRows flags = new CopyRows("copy staged_flag from stdin");
  private final CopyRows enrolments = new CopyRows("copy staged_enrolment from stdin");

  void add(long id, LoadedChild child, Map<String, Long> households) {
    children
        .cell(id)
        .cell(child.forename())
        .cell(child.middleNames())
        .cell(child.surname())
        .cell(child.knownAs())
        .cell(child.bornOn())
        .cell(child.sex())
        .cell(child.upn())
        .cell(child.uln())
        .cell(child.nhsNumber())
        .cell(child.ethnicity())
        .cell(child.firstLanguage())
        .cell(child.preferredLanguage())
        .cell(child.needsInterpreter())
        .cell(child.communication());
    if (child.household().isEmpty()) {
      children.none();
    } else {
      children.cell(households.get(child.household()));
    }
    children.end();
    addParts(id, child);
  }

  private void addParts(long id, LoadedChild child) {
    child.addresses().forEach(each -> add(id, each));
    child.contacts().forEach(each -> add(id, each));
    for (LoadedChild.Flag each : child.flags()) {
      flags.cell(id).cell(each.kind().name()).cell(each.from()).cell(each.until()).end();
    }
    for (LoadedChild.Enrolment each : child.enrolments()) {
      enrolments
          .cell(id)
          .cell(each.urn())
          .cell(each.status())
          .cell(each.yearGroup())
          .cell(each.senProvision())
          .cell(each.freeMeals())
          .cell(each.pupilPremium())
          .cell(each.from())
          .cell(each.until())
          .end();
    }
  }

  private void add(long id, LoadedChild.Address address) {
    addresses
        .cell(id)
        .cell(address.lines())
        .cell(address.postcode())
        .cell(address.from())
        .cell(address.until())
        .end();
  }

  private void add(long id, LoadedChild.Contact contact) {
    contacts
        .cell(id)
        .cell(contact.name())
        .cell(contact.relationship().name())
        .cell(contact.hasParentalResponsibility() ? "YES" : "NO")
        .cell(contact.order())
        .cell(contact.livesWithChild())
        .cell(contact.phone())
        .cell(contact.email())
        .end();
  }

  void send(Connection connection) throws SQLException {
    for (CopyRows each : List.of(children, addresses, contacts, flags, enrolments)) {
      each.send(connection);
    }
  }
}
