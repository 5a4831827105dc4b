package org.steelyard.core.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.eclipse.emf.edit.command.SetCommand;
import org.steelyard.core.TinyCity;
import org.steelyard.model.edit.SteelyardItemProviders;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.store.OpenMode;

/**
 * A program that edits without end and says which title is on the disk; made to be killed. Arguments: the folder of the
 * city, and for an even number of titles between two savings.
 */
final class EditingProcess {

    private EditingProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        TinyCity city = new TinyCity(Path.of(arguments[0]));
        BlockingQueue<Runnable> modelThread = new LinkedBlockingQueue<>();
        EvaluationSessions sessions = new EvaluationSessions(city.services(), new SteelyardItemProviders(Locale.ENGLISH).adapterFactory(), modelThread::add);
        EvaluationSession session = sessions.open(city.folder(), OpenMode.WRITE);
        int savings = Integer.parseInt(arguments[1]);
        for (int i = 1;; i++) {
            session.execute(SetCommand.create(session.domain(), session.evaluation(), EvaluationPackage.eINSTANCE.getEvaluation_Title(), "title " + i));
            while (!session.safety().allSafe()) {
                modelThread.take().run();
            }
            System.out.println(i);
            if (savings > 0 && i % savings == 0) {
                session.save();
            }
        }
    }
}
