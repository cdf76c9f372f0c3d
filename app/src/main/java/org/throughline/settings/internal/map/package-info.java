// SPDX-License-Identifier: Apache-2.0
/// The council's wards, and the map that is drawn of them without anybody else's tiles.
@org.jspecify.annotations.NullMarked
package org.throughline.settings.internal.map;
