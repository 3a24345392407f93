/**
 * Import and export of QTI (1EdTech Question and Test Interoperability): items, tests, stimuli, usage data and content packages of
 * QTI 3.0, 2.2 and 2.1 are read into the values of the model package, checked, and written again as QTI 3.0 without loss of what is
 * supported. {@link org.liangcai.itembank.qti.QtiImporter} and {@link org.liangcai.itembank.qti.QtiExporter} are the doors;
 * {@link org.liangcai.itembank.qti.BankDrafts} says which items this bank can deliver today.
 *
 * <p>Supported are the interactions choice, inline choice, text entry, extended text, match, order, associate, gap match, hotspot,
 * select point, hot text and slider; the three standard response-processing templates and custom rules over the operators of
 * {@link org.liangcai.itembank.qti.model.Operator}; feedback, rubric blocks, stimuli, stylesheets, media and usage data. Not supported,
 * and named item by item, are item templates, random expressions, custom operators, records and files as variables, catalogs, the
 * other graphic interactions, drawing, upload, media, end-attempt and portable custom interactions.
 *
 * <p>Why no library: of the Java libraries, JQTI+ of QTIWorks (BSD) stops at QTI 2.1, was closed by its author in 2023 and reports
 * neither columns nor all faults; the one copy at Maven Central ({@code com.github.equella.legacy:qtiworks-jqtiplus:1.0-beta3}) is of
 * 2017; OpenOlat keeps its fork for itself, in 2.1. qti-sdk (TAO) is PHP, the players of QTI 3.0 are JavaScript. None reads 3.0 in
 * Java, and none is made for files nobody vouches for.
 */
@NullMarked
package org.liangcai.itembank.qti;

import org.jspecify.annotations.NullMarked;
