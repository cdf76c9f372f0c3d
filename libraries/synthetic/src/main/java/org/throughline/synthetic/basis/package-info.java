// SPDX-License-Identifier: Apache-2.0
/// What all inventing stands on: chance with a name, published proportions, and shares that are met
/// to the last one.
@org.jspecify.annotations.NullMarked
package org.throughline.synthetic.basis;
