// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.RecordSection;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.Field;
import org.throughline.children.internal.History;
import org.throughline.children.internal.PartKind;
import org.throughline.children.internal.Parts;
import org.throughline.papers.out.PdfWriter;
import org.throughline.platform.documents.Document;
import org.throughline.platform.documents.Documents;
import org.throughline.platform.web.Dates;
import tools.jackson.databind.json.JsonMapper;

/// All that is kept about a child, as a person may ask for it: for machines as JSON, for people as
/// a page, with the documents themselves, and with what must be looked at because it tells of
/// others.
@Component
public class WholeRecord {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String NOTE =
      "Before this copy is handed over, somebody must take out what tells of other people and what"
          + " the law keeps back (Data Protection Act 2018, Schedules 2 and 3). Sections marked"
          + " “tells of others” need that look first.";

  private final Parts parts;
  private final History history;
  private final Documents documents;
  private final ObjectProvider<RecordSection> sections;

  WholeRecord(
      Parts parts, History history, Documents documents, ObjectProvider<RecordSection> sections) {
    this.parts = parts;
    this.history = history;
    this.documents = documents;
    this.sections = sections;
  }

  /// One section of the copy.
  ///
  /// @param namesOthers whether it tells of other people
  public record Section(String title, boolean namesOthers, List<Map<String, String>> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /// Every section, those of this module first.
  @Transactional(readOnly = true)
  public List<Section> of(ChildRecord child) {
    List<Section> all = new ArrayList<>();
    all.add(facts(child));
    for (PartKind kind : PartKind.values()) {
      List<Map<String, String>> rows =
          parts.of(child, kind).stream()
              .map(part -> withSource(part.cells(), part.source()))
              .toList();
      all.add(
          new Section(kind.title(), kind == PartKind.CONTACT || kind == PartKind.CONSENT, rows));
    }
    all.add(changes(child));
    sections.stream()
        .sorted(Comparator.comparingInt(RecordSection::order))
        .map(section -> section(section, child))
        .forEach(all::add);
    all.add(new Section("Documents", true, documents(child)));
    return all;
  }

  /// How much of what goes with the facts when the record is removed; the audit log stays.
  @Transactional(readOnly = true)
  public Map<String, Integer> goingWith(ChildRecord child) {
    Set<String> staying =
        sections.stream()
            .filter(RecordSection::isLog)
            .map(RecordSection::title)
            .collect(Collectors.toSet());
    Map<String, Integer> going = new LinkedHashMap<>();
    of(child).stream()
        .skip(1)
        .filter(section -> !section.rows().isEmpty() && !staying.contains(section.title()))
        .forEach(section -> going.merge(section.title(), section.rows().size(), Integer::sum));
    return going;
  }

  /// Writes the copy as a zip.
  public void write(ChildRecord child, List<Section> all, String madeOn, OutputStream out)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "READ-FIRST.txt", NOTE + "\n\nMade on " + madeOn + ".\n");
      put(
          zip,
          "record.json",
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(all, madeOn)));
      put(zip, "record.html", RecordHtml.of(child.name(), NOTE, madeOn, all));
      put(zip, "record.pdf", PdfWriter.write(RecordPaper.of(child.name(), NOTE, madeOn, all)));
      for (Document file : files(child)) {
        put(zip, file);
      }
    }
  }

  private static Map<String, Object> json(List<Section> all, String madeOn) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("madeOn", madeOn);
    json.put("note", NOTE);
    json.put("sections", all);
    return json;
  }

  private static Section facts(ChildRecord child) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      if (!child.facts().get(field).isEmpty()) {
        row.put(field.label(), child.facts().get(field));
      }
    }
    return new Section("Facts", false, List.of(withSource(row, child.source())));
  }

  private Section changes(ChildRecord child) {
    List<Map<String, String>> rows =
        history.of(child).stream()
            .map(
                line -> {
                  Map<String, String> row = new LinkedHashMap<>();
                  row.put("When", Dates.moment(line.at()));
                  row.put("What", line.field().isEmpty() ? "The record began" : line.label());
                  row.put("Was", line.was());
                  row.put("Became", line.becomes());
                  row.put("Source", line.source());
                  return row;
                })
            .toList();
    return new Section("History", false, rows);
  }

  private static Section section(RecordSection section, ChildRecord child) {
    List<RecordSection.Entry> entries =
        ids(child).flatMap(id -> section.entries(id).stream()).toList();
    return new Section(
        section.title(),
        entries.stream().anyMatch(RecordSection.Entry::namesOthers),
        entries.stream().map(RecordSection.Entry::cells).toList());
  }

  private static Stream<ChildId> ids(ChildRecord child) {
    return Stream.concat(Stream.of(child.id()), child.absorbed().stream().map(ChildId::new));
  }

  private List<Document> files(ChildRecord child) {
    return Stream.concat(
            documents.of("child", child.address().toString()).stream(),
            sections.stream()
                .flatMap(section -> ids(child).flatMap(id -> section.files(id).stream())))
        .toList();
  }

  private List<Map<String, String>> documents(ChildRecord child) {
    return documents.of("child", child.address().toString()).stream()
        .map(WholeRecord::document)
        .toList();
  }

  private static Map<String, String> document(Document document) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("File", document.fileName());
    row.put("Kept since", Dates.moment(document.storedAt()));
    return row;
  }

  private static Map<String, String> withSource(Map<String, String> cells, String source) {
    Map<String, String> row = new LinkedHashMap<>(cells);
    row.put("Source", source);
    return row;
  }

  private void put(ZipOutputStream zip, Document file) throws IOException {
    zip.putNextEntry(new ZipEntry("documents/" + file.id().value() + "-" + file.fileName()));
    try (InputStream content = documents.open(file.id())) {
      content.transferTo(zip);
    }
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    put(zip, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
