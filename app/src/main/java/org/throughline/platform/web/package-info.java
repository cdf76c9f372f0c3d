// SPDX-License-Identifier: Apache-2.0
/// Page furniture: templates, assets, forms, tables and errors.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("web")
package org.throughline.platform.web;
