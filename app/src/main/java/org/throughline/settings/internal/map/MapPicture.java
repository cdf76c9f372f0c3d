// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.settings.Place;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingKind;

/// A drawing of the wards with settings as marks: made here, so that nobody else learns who looks
/// at what.
///
/// @param wards outlines as paths
/// @param marks the settings that stand within the drawing
/// @param outside how many stand beyond it
public record MapPicture(
    int width, int height, List<Outline> wards, List<Mark> marks, int outside) {

  private static final int WIDTH = 1_000;
  private static final int MARGIN = 16;

  /// A ward.
  ///
  /// @param path in the language of SVG paths
  /// @param x where its name stands
  /// @param y where its name stands
  public record Outline(String code, String name, String path, int x, int y) {}

  /// A setting.
  ///
  /// @param shape a path around the mark's own middle, by kind
  /// @param kind for its colour
  public record Mark(String code, String name, String shape, String kind, String transform) {}

  public MapPicture {
    wards = List.copyOf(wards);
    marks = List.copyOf(marks);
  }

  /// @param settings those that are to be marked; some may have no place
  public static MapPicture of(Wards.Map map, List<Setting> settings) {
    Frame frame = Frame.around(map, settings);
    List<Outline> outlines = map.wards().stream().map(ward -> outline(ward, frame)).toList();
    List<Mark> marks = new ArrayList<>();
    int outside = 0;
    for (Setting setting : settings) {
      Optional<Place> place = setting.place();
      if (place.isPresent() && frame.holds(place.get())) {
        marks.add(mark(setting, frame.x(place.get()), frame.y(place.get())));
      } else {
        outside++;
      }
    }
    return new MapPicture(WIDTH, frame.height(), outlines, marks, outside);
  }

  /// The path of a kind's mark; each kind has its own, so that colour is never alone.
  public static String shape(SettingKind kind) {
    return switch (kind) {
      case EARLY_YEARS -> "M0-7L7 5H-7Z";
      case PRIMARY -> "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z";
      case SECONDARY -> "M-6-6H6V6H-6Z";
      case ALL_THROUGH -> "M0-8L8 0L0 8L-8 0Z";
      case SPECIAL -> "M0-9L2.6-3H9L4 1.2L6 8L0 4L-6 8L-4 1.2L-9-3H-2.6Z";
      case ALTERNATIVE -> "M-3-8H3V-3H8V3H3V8H-3V3H-8V-3H-3Z";
      case POST_16 -> "M-7-5H7L0 7Z";
      case INDEPENDENT -> "M-4-7H4L8 0L4 7H-4L-8 0Z";
      case OTHER -> "M-7-3H7V3H-7Z";
    };
  }

  private static Mark mark(Setting setting, double x, double y) {
    return new Mark(
        setting.code(),
        setting.name() + ", " + setting.kind().label(),
        shape(setting.kind()),
        setting.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        String.format(Locale.ROOT, "translate(%.1f %.1f)", x, y));
  }

  private static Outline outline(Wards.Ward ward, Frame frame) {
    StringBuilder path = new StringBuilder();
    double left = Double.MAX_VALUE;
    double right = 0;
    double top = Double.MAX_VALUE;
    double bottom = 0;
    for (List<List<Double>> ring : ward.rings()) {
      char step = 'M';
      for (List<Double> corner : ring) {
        Place place = new Place(corner.get(1), corner.get(0));
        double x = frame.x(place);
        double y = frame.y(place);
        path.append(String.format(Locale.ROOT, "%c%.1f %.1f", step, x, y));
        step = 'L';
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
      path.append('Z');
    }
    return new Outline(
        ward.code(),
        ward.name(),
        path.toString(),
        (int) ((left + right) / 2),
        (int) ((top + bottom) / 2));
  }

  /// What of the globe is drawn, and how large: a degree of longitude is shorter than one of
  /// latitude by the cosine of where it is.
  private record Frame(double west, double south, double east, double north) {

    static Frame around(Wards.Map map, List<Setting> settings) {
      List<Place> places =
          map.isEmpty()
              ? settings.stream().flatMap(each -> each.place().stream()).toList()
              : map.wards().stream()
                  .flatMap(ward -> ward.rings().stream())
                  .flatMap(List::stream)
                  .map(corner -> new Place(corner.get(1), corner.get(0)))
                  .toList();
      if (places.isEmpty()) {
        return new Frame(-1.2, 52.6, -1.1, 52.7);
      }
      return new Frame(
              places.stream().mapToDouble(Place::longitude).min().orElseThrow(),
              places.stream().mapToDouble(Place::latitude).min().orElseThrow(),
              places.stream().mapToDouble(Place::longitude).max().orElseThrow(),
              places.stream().mapToDouble(Place::latitude).max().orElseThrow())
          .atLeast(0.01);
    }

    private Frame atLeast(double degrees) {
      double wide = Math.max(0, degrees - (east - west)) / 2;
      double high = Math.max(0, degrees - (north - south)) / 2;
      return new Frame(west - wide, south - high, east + wide, north + high);
    }

    private double scale() {
      return (WIDTH - 2 * MARGIN) / ((east - west) * shortening());
    }

    private double shortening() {
      return Math.cos(Math.toRadians((south + north) / 2));
    }

    double x(Place place) {
      return MARGIN + (place.longitude() - west) * shortening() * scale();
    }

    double y(Place place) {
      return MARGIN + (north - place.latitude()) * scale();
    }

    int height() {
      return (int) Math.ceil(2 * MARGIN + (north - south) * scale());
    }

    boolean holds(Place place) {
      return place.longitude() >= west
          && place.longitude() <= east
          && place.latitude() >= south
          && place.latitude() <= north;
    }
  }
}
