// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A drawing as SVG text, which goes into pages as it is: so only shapes and words are let in, and
/// nothing that runs, links, loads or styles.
///
/// @param text one `svg` element with a `viewBox`
/// @param width in CSS pixels
/// @param height in CSS pixels
public record Svg(String text, int width, int height) {

  private static final Set<String> ELEMENTS =
      Set.of("svg", "g", "rect", "line", "path", "polyline", "polygon", "circle", "text", "tspan");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "xmlns",
          "viewBox",
          "width",
          "height",
          "x",
          "y",
          "x1",
          "x2",
          "y1",
          "y2",
          "cx",
          "cy",
          "r",
          "d",
          "points",
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "stroke-linecap",
          "stroke-linejoin",
          "opacity",
          "transform",
          "font-family",
          "font-size",
          "font-weight",
          "text-anchor",
          "dominant-baseline");

  public Svg {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A drawing is at least one pixel wide and high");
    }
    if (!text.startsWith("<svg ")) {
      throw new IllegalArgumentException("A drawing begins with its svg element");
    }
    check(read(text).getDocumentElement());
  }

  /// The same drawing, no wider than `widest` pixels.
  Svg within(int widest) {
    double scale = Math.min(1.0, (double) widest / width);
    return new Svg(text, (int) Math.round(width * scale), (int) Math.round(height * scale));
  }

  /// What follows `<svg`, with this drawing's width and height in place of its own.
  String attributesAndContent() {
    int end = text.indexOf('>');
    String attributes =
        text.substring("<svg".length(), end).replaceAll("\\s(?:width|height)=\"[^\"]*\"", "");
    return " width=\"%d\" height=\"%d\"%s".formatted(width, height, attributes)
        + text.substring(end).strip();
  }

  private static Document read(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (SAXException | IOException | ParserConfigurationException unreadable) {
      throw new IllegalArgumentException("The drawing is not SVG", unreadable);
    }
  }

  private static void check(Element element) {
    if (!ELEMENTS.contains(element.getTagName())) {
      throw new IllegalArgumentException("A drawing may not hold " + element.getTagName());
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      String value = attribute.getNodeValue().toLowerCase(Locale.ROOT);
      if (!ATTRIBUTES.contains(attribute.getNodeName()) || value.contains("url(")) {
        throw new IllegalArgumentException("A drawing may not hold " + attribute.getNodeName());
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        check(inner);
      } else if (child.getNodeType() != Node.TEXT_NODE) {
        throw new IllegalArgumentException("A drawing holds shapes and words alone");
      }
    }
  }
}
