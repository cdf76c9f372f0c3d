// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Word document written from the XML of its parts, for what no library would write.
final class WordFile {

  private static final String NAMESPACES =
      """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:v="urn:schemas-microsoft-com:vml"\
      """;
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> parts = new LinkedHashMap<>();

  WordFile body(String xml) {
    body.append(xml);
    return this;
  }

  /// A paragraph of plain words.
  WordFile words(String text) {
    return body("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>");
  }

  /// A further part, such as "footnotes" or "header"; `xml` stands inside its root element.
  WordFile part(String name, String root, String xml) {
    parts.put(name, "<w:" + root + " " + NAMESPACES + ">" + xml + "</w:" + root + ">");
    return this;
  }

  byte[] bytes() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("[Content_Types].xml", types());
    entries.put(
        "_rels/.rels",
        relations(Map.of("r0", OFFICE + "officeDocument\" Target=\"word/document.xml")));
    Map<String, String> links = new LinkedHashMap<>();
    parts
        .keySet()
        .forEach(name -> links.put("r" + name, OFFICE + name + "\" Target=\"" + name + ".xml"));
    entries.put("word/_rels/document.xml.rels", relations(links));
    entries.put(
        "word/document.xml",
        "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
    parts.forEach((name, xml) -> entries.put("word/" + name + ".xml", xml));
    return zip(entries);
  }

  private String types() {
    StringBuilder xml =
        new StringBuilder(
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>""");
    override(xml, "document", "document.main+xml");
    parts.keySet().forEach(name -> override(xml, name, name + "+xml"));
    return xml.append("</Types>").toString();
  }

  private static void override(StringBuilder xml, String part, String type) {
    xml.append("<Override PartName=\"/word/").append(part).append(".xml\" ContentType=\"");
    xml.append(WORD).append(type).append("\"/>");
  }

  private static String relations(Map<String, String> links) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    links.forEach(
        (id, type) ->
            xml.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(type)
                .append("\"/>"));
    return xml.append("</Relationships>").toString();
  }

  private static byte[] zip(Map<String, String> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
