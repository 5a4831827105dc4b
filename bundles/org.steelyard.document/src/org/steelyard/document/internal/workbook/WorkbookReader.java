package org.steelyard.document.internal.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import org.steelyard.document.Cell;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.Findings;
import org.steelyard.document.internal.Refusal;
import org.steelyard.document.internal.formula.FormulaCheck;

/** Reads the sheets of a workbook: cached values, never a calculation, never a link followed. */
public final class WorkbookReader {

    private static final int MAX_COLUMNS = 16_384;

    private final ReadLimits limits;
    private final Findings findings;

    /** A reader that reports to these findings. */
    public WorkbookReader(ReadLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * The sheets of an Office Open XML workbook that has passed the zip guard.
     *
     * @throws Refusal when it cannot be read
     */
    public List<Grid> readXlsx(Path file) throws Refusal {
        // the guard has counted already; these bounds are the parser's own second line
        ZipSecureFile.setMinInflateRatio(0.9 / limits.maxRatio());
        ZipSecureFile.setMaxFileCount(limits.maxEntries());
        OPCPackage container = null;
        try {
            container = OPCPackage.open(file.toFile(), PackageAccess.READ);
            XSSFWorkbook workbook = new XSSFWorkbook(container);
            return sheets(workbook, new CellReader(workbook.isDate1904(), workbook.getSharedStringSource()));
        } catch (EncryptedDocumentException e) {
            throw new Refusal(null, "document.encrypted", new Object[0], e);
        } catch (InvalidFormatException | IOException e) {
            throw new Refusal(null, "document.damaged", new Object[0], e);
        } finally {
            if (container != null) {
                // closing would try to save
                container.revert();
            }
        }
    }

    /**
     * The sheets of a binary workbook.
     *
     * @throws Refusal when it cannot be read
     */
    public List<Grid> readXls(Path file) throws Refusal {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(system)) {
            if (system.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                findings.info("document.macros-ignored", findings.file());
            }
            return sheets(workbook, new CellReader(workbook.getInternalWorkbook().isUsing1904DateWindowing(), null));
        } catch (EncryptedDocumentException e) {
            throw new Refusal(null, "document.encrypted", new Object[0], e);
        } catch (OldExcelFormatException e) {
            throw new Refusal(null, "document.legacy-excel", new Object[0], e);
        } catch (IOException e) {
            throw new Refusal(null, "document.damaged", new Object[0], e);
        }
    }

    private List<Grid> sheets(Workbook workbook, CellReader reader) throws Refusal {
        List<Grid> grids = new ArrayList<>();
        Formulas formulas = new Formulas(workbook, findings);
        int room = limits.maxCells();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            Grid grid = grid(sheet, hidden, reader, formulas, room);
            room -= grid.cells().size();
            Pictures.report(sheet, findings);
            grids.add(grid);
        }
        new FormulaCheck(grids, findings).run();
        return grids;
    }

    private Grid grid(Sheet sheet, boolean hidden, CellReader reader, Formulas formulas, int room) throws Refusal {
        List<Cell> cells = new ArrayList<>();
        Set<Integer> hiddenRows = new HashSet<>();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                hiddenRows.add(row.getRowNum());
            }
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                String formula = cell.getCellType() == CellType.FORMULA ? formulas.text(cell) : "";
                Optional<Cell> read = reader.read(cell, formula);
                if (read.isPresent()) {
                    cells.add(read.get());
                    if (cells.size() > room) {
                        throw new Refusal("document.too-many-cells", limits.maxCells());
                    }
                    if (!formula.isEmpty()) {
                        formulas.examine(sheet.getSheetName(), read.get());
                    }
                }
            }
        }
        return new Grid(sheet.getSheetName(), 0, hidden, cells, merges(sheet), hiddenRows, hiddenColumns(sheet, cells),
                List.of(), List.of());
    }

    private static List<Grid.Merge> merges(Sheet sheet) {
        List<Grid.Merge> merges = new ArrayList<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            merges.add(new Grid.Merge(region.getFirstRow(), region.getFirstColumn(), region.getLastRow(),
                    region.getLastColumn()));
        }
        return merges;
    }

    private static Set<Integer> hiddenColumns(Sheet sheet, List<Cell> cells) {
        int used = cells.stream().mapToInt(Cell::column).max().orElse(-1) + 1;
        Set<Integer> hidden = new HashSet<>();
        if (sheet instanceof XSSFSheet x) {
            // asking for each column walks the whole list each time
            for (CTCols columns : x.getCTWorksheet().getColsArray()) {
                for (CTCol column : columns.getColArray()) {
                    for (long c = column.getMin() - 1; column.getHidden() && c < Math.min(column.getMax(), MAX_COLUMNS); c++) {
                        hidden.add((int) c);
                    }
                }
            }
            hidden.removeIf(c -> c >= used);
            return hidden;
        }
        for (int c = 0; c < used; c++) {
            if (sheet.isColumnHidden(c)) {
                hidden.add(c);
            }
        }
        return hidden;
    }
}
