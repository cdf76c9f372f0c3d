// SPDX-License-Identifier: Apache-2.0
/// Terms and closures of the council and of each setting: kept, checked, read from tables.
@org.jspecify.annotations.NullMarked
package org.throughline.settings.internal.terms;
