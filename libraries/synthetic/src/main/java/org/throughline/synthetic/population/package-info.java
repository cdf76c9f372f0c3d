// SPDX-License-Identifier: Apache-2.0
/// Families, children and their schools, invented from a seed at any scale, with the needs and
/// plans that the Department for Education counts in a real area.
@org.jspecify.annotations.NullMarked
package org.throughline.synthetic.population;
