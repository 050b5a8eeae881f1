package nl.areaal.ingest.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The commands by name, with the help text made from them. */
public final class CommandTable {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;

    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    private final List<Command> commands;
    private final PrintStream out;
    private final PrintStream err;

    public CommandTable(List<Command> commands, PrintStream out, PrintStream err) {
        this.commands = List.copyOf(commands);
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command that the first word names.
     *
     * @return the exit code: 0 done, 1 failed, 2 wrong usage
     */
    public int run(List<String> words) {
        String name = words.isEmpty() ? "help" : words.getFirst();
        if (HELP.contains(name)) {
            out.print(help());
            return DONE;
        }
        Optional<Command> command =
                commands.stream().filter(c -> c.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            err.println("There is no command '" + name + "'.");
            err.print(help());
            return WRONG_USAGE;
        }
        return run(command.get(), words.subList(1, words.size()));
    }

    private int run(Command command, List<String> rest) {
        if (rest.stream().anyMatch(HELP::contains)) {
            out.println(line(command));
            return DONE;
        }
        try {
            command.run(Arguments.of(rest));
            return DONE;
        } catch (UsageException e) {
            err.println(command.name() + ": " + e.getMessage() + ".");
            err.println("usage:" + line(command));
            return WRONG_USAGE;
        } catch (Exception e) {
            err.println(command.name() + " failed: " + Reasons.of(e));
            return FAILED;
        }
    }

    private String help() {
        StringBuilder help = new StringBuilder("usage: java -jar ingest-app.jar COMMAND ...\n");
        help.append("  serve\n      read the stream and answer on the web, until stopped\n");
        commands.forEach(command -> help.append(line(command)).append('\n'));
        return help.toString();
    }

    private static String line(Command command) {
        return "  " + (command.name() + " " + command.usage()).strip() + "\n      " + command.summary();
    }
}
