package dev.gluewise.simulator.eventlog;

import java.io.IOException;

/** An event about one executor: its arrival or removal, its block manager, or its memory. Fields not said are 0 or "". */
final class ExecutorEvent {
    String id = "";
    String host = "";
    String reason = "";
    int cores;
    int resourceProfile;
    long maxMemory = -1;
    long maxOnHeap = -1;
    long maxOffHeap = -1;
    long time;
    final MemoryReading memory = new MemoryReading();

    private ExecutorEvent() {}

    static ExecutorEvent read(EventJson json) throws IOException {
        ExecutorEvent event = new ExecutorEvent();
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Timestamp" -> event.time = json.number();
                case "Executor ID" -> event.id = json.text();
                case "Removed Reason" -> event.reason = Words.brief(json.text());
                case "Maximum Memory" -> event.maxMemory = json.number();
                case "Maximum Onheap Memory" -> event.maxOnHeap = json.number();
                case "Maximum Offheap Memory" -> event.maxOffHeap = json.number();
                case "Executor Info", "Block Manager ID" -> event.readInfo(json);
                case "Executor Metrics" -> event.memory.read(json);
                case "Executor Metrics Updated" -> event.readUpdates(json);
                default -> json.pass(field);
            }
        }
        return event;
    }

    private void readInfo(EventJson json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Host" -> host = Words.brief(json.text());
                case "Total Cores" -> cores = json.integer();
                case "Executor ID" -> id = json.text();
                case "Resource Profile Id" -> resourceProfile = json.integer();
                default -> json.pass(field);
            }
        }
    }

    /** By stage; what matters here is the highest of all. */
    private void readUpdates(EventJson json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        String field;
        while (json.nextElement()) {
            if (json.entersObject()) {
                while ((field = json.nextField()) != null) {
                    if (field.equals("Executor Metrics")) {
                        memory.read(json);
                    } else {
                        json.pass(field);
                    }
                }
            }
        }
    }
}
