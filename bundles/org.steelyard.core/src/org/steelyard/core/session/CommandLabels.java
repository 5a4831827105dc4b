package org.steelyard.core.session;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.CreateChildCommand;
import org.eclipse.emf.edit.command.CutToClipboardCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.DragAndDropCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.PasteFromClipboardCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.text.Texts;

/** What a command is called: its own name where a use case gave it one, else what it does to which feature; EMF's own labels are English. */
final class CommandLabels {

    private final Texts texts;
    private final Labels labels;

    CommandLabels(Texts texts) {
        this.texts = texts;
        this.labels = new Labels(texts.locale());
    }

    String of(Command command) {
        return switch (command) {
            case SetCommand set -> texts.get("command.set", feature(set.getFeature()));
            case AddCommand add -> texts.get("command.add", feature(add.getFeature()));
            case RemoveCommand remove -> texts.get("command.remove", feature(remove.getFeature()));
            case MoveCommand move -> texts.get("command.move", feature(move.getFeature()));
            case DeleteCommand delete -> texts.get("command.delete");
            case CutToClipboardCommand cut -> texts.get("command.cut");
            case PasteFromClipboardCommand paste -> texts.get("command.paste");
            case DragAndDropCommand drag -> texts.get("command.drag");
            case CreateChildCommand create -> texts.get("command.create");
            case CompoundCommand compound when unnamed(compound) -> compound.getCommandList().isEmpty() ? texts.get("command.change")
                    : of(compound.getCommandList().get(0));
            default -> command.getLabel() == null || command.getLabel().isBlank() ? texts.get("command.change") : command.getLabel();
        };
    }

    // a compound without a name of its own passes on that of its last part
    private static boolean unnamed(CompoundCommand compound) {
        return compound.getLabel() == null || compound.getCommandList().isEmpty()
                || compound.getCommandList().stream().anyMatch(part -> compound.getLabel().equals(part.getLabel()));
    }

    private String feature(EStructuralFeature feature) {
        return feature == null ? "" : labels.feature(feature);
    }
}
