package org.liangcai.station.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;

/** A table whose first cell names the row. Figures stand right-aligned under a header that holds their unit. */
public final class Table extends Div {

    /** As many columns fit on a telephone; rows of more are shown there as blocks, each cell with its header. */
    private static final int FEW = 3;

    /** As many columns of words fit side by side there. */
    private static final int FEW_WORDS = 2;

    private final NativeTable table = new NativeTable();
    private final List<Column> columns;

    /**
     * @param id a stable id for tests and links
     * @param caption what the table shows, read out before it
     * @param columns from left to right
     */
    public Table(String id, String caption, List<Column> columns) {
        this.columns = List.copyOf(columns);
        setId(id);
        addClassName("desk-table");
        long words = columns.stream().filter(column -> !column.figure()).count();
        setClassName("desk-stacked", columns.size() > FEW || words > FEW_WORDS);
        getElement().setAttribute("role", "region").setAttribute("aria-label", caption);
        getElement().setAttribute("tabindex", "0");
        table.setCaptionText(caption);
        table.getCaption().addClassName("visually-hidden");
        NativeTableRow header = table.getHead().addRow();
        for (Column column : columns) {
            NativeTableHeaderCell cell = header.addHeaderCell();
            cell.setText(column.title());
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("figure", column.figure());
        }
        add(table);
    }

    /** Shows the caption above the table, where no heading already says the same. */
    public Table captioned() {
        table.getCaption().removeClassName("visually-hidden");
        return this;
    }

    /** A row of plain texts. */
    public NativeTableRow row(String... cells) {
        NativeTableRow row = table.getBody().addRow();
        for (int column = 0; column < cells.length; column++) {
            cell(row, column).add(new Text(cells[column]));
        }
        return row;
    }

    /** A row of components. */
    public NativeTableRow row(Component... cells) {
        NativeTableRow row = table.getBody().addRow();
        for (int column = 0; column < cells.length; column++) {
            cell(row, column).add(cells[column]);
        }
        return row;
    }

    /** A row whose name is a button that opens what stands behind the row; that is built when it is first opened. */
    public NativeTableRow opening(String id, Supplier<Component> behind, String... cells) {
        NativeTableRow row = table.getBody().addRow();
        row.setId(id);
        Span mark = new Span();
        mark.addClassName("desk-opens-mark");
        Button name = new Button(cells[0]);
        name.setPrefixComponent(mark);
        name.setId(id + "-open");
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        name.addClassName("desk-opens");
        name.getElement().setAttribute("aria-expanded", "false");
        cell(row, 0).add(name);
        for (int column = 1; column < cells.length; column++) {
            cell(row, column).add(new Text(cells[column]));
        }
        NativeTableRow detail = table.getBody().addRow();
        detail.setVisible(false);
        NativeTableCell wide = detail.addDataCell();
        wide.addClassName("desk-behind");
        wide.setColspan(columns.size());
        name.addClickListener(click -> {
            if (wide.getChildren().findAny().isEmpty()) {
                wide.add(behind.get());
            }
            detail.setVisible(!detail.isVisible());
            name.getElement().setAttribute("aria-expanded", String.valueOf(detail.isVisible()));
        });
        return row;
    }

    /** A row that heads the rows after it. */
    public void group(String title) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(title);
        cell.addClassName("desk-group");
        cell.getElement().setAttribute("colspan", String.valueOf(columns.size()));
        cell.getElement().setAttribute("scope", "colgroup");
    }

    private HasComponents cell(NativeTableRow row, int column) {
        if (column == 0) {
            NativeTableHeaderCell name = row.addHeaderCell();
            name.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
            row.getElement().setAttribute("role", "row");
            return name;
        }
        NativeTableCell cell = row.addDataCell();
        cell.setClassName("figure", columns.get(column).figure());
        cell.getElement()
                .setAttribute("role", "cell")
                .setAttribute("data-label", columns.get(column).title());
        return cell;
    }

    /**
     * One column.
     *
     * @param title its header, with the unit of its figures
     * @param figure whether it holds figures
     */
    public record Column(String title, boolean figure) {

        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column figure(String title) {
            return new Column(title, true);
        }
    }
}
