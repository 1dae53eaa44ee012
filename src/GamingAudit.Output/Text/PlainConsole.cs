using Spectre.Console;

namespace GamingAudit.Output.Text;

/// <summary>A console without colours, for files and pipes.</summary>
internal static class PlainConsole
{
    public static IAnsiConsole On(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(output),
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
    });
}
