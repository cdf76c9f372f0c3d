// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.beside;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.children.ChildId;
import org.throughline.children.QueriedSection;
import org.throughline.children.RecordSection;
import org.throughline.platform.documents.Document;
import org.throughline.platform.documents.Documents;

/// The documents of a child's cases, for the copy of the whole record: what each is, and the file.
@Component
class CopiedDocuments implements RecordSection {

  private static final String DOCUMENTS =
      """
      select d.document_id as "Number", d.title as "Document", d.sender as "From",
             d.received_on::text as "Received",
             to_char(d.taken_away_at at time zone 'Europe/London', 'YYYY-MM-DD') as "Taken away"
        from cases.document d
        join cases.case_file f using (case_id)
       where f.child_id = :child
       order by d.received_on, d.document_id
      """;

  private final CaseFiles cases;
  private final Documents documents;
  private final RecordSection listed;

  CopiedDocuments(JdbcClient jdbc, CaseFiles cases, Documents documents) {
    this.cases = cases;
    this.documents = documents;
    this.listed = new QueriedSection(jdbc, 27, "Documents of the cases", true, DOCUMENTS);
  }

  @Override
  public int order() {
    return listed.order();
  }

  @Override
  public String title() {
    return listed.title();
  }

  @Override
  public List<Entry> entries(ChildId child) {
    return listed.entries(child);
  }

  @Override
  public List<Document> files(ChildId child) {
    return cases.of(child).stream()
        .flatMap(each -> documents.of(CaseDocuments.SUBJECT, each.address().toString()).stream())
        .toList();
  }
}
