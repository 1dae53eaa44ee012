using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Text;
using Spectre.Console;

namespace GamingAudit.Tool.Commands.Audit.Watching;

/// <summary>One line on a terminal's standard error that says what is going on; nothing anywhere else.</summary>
/// <param name="isQuiet">Whether nothing is shown anywhere.</param>
internal sealed class ProgressDisplay(bool isQuiet = false) : IAuditProgress
{
    private StatusContext? context;
    private IAnsiConsole? shown;
    private string target = "";
    private string judged = "";

    /// <inheritdoc/>
    public async Task<T> WhileAsync<T>(Func<Task<T>> work)
    {
        if (isQuiet || Console.IsErrorRedirected) return await work();
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!console.Profile.Capabilities.Interactive) return await work();
        return await console.Status().Spinner(Spinner.Known.Line).StartAsync("starting", async status =>
        {
            (context, shown) = (status, console);
            return await work();
        });
    }

    /// <inheritdoc/>
    public void Say(string what) => context?.Status(what.EscapeMarkup());

    /// <inheritdoc/>
    public void Tell(string sentence)
    {
        if (isQuiet) return;
        if (shown is null) Console.Error.WriteLine(sentence);
        else shown.WriteLine(sentence);
    }

    /// <inheritdoc/>
    public void Plan(IReadOnlyList<string> targets)
    {
    }

    /// <inheritdoc/>
    public void Begin(string name, int number, int count) => Say(target = $"{name} ({number} of {count})");

    /// <summary>Says how far the audit of the target is.</summary>
    public void Report(AuditProgress progress)
    {
        string share = progress.Budget > 0 ? $" of {progress.Budget:N0}" : "";
        Say($"{target}: {progress.Phase}, {progress.Steps:N0}{share} steps");
    }

    /// <inheritdoc/>
    public void Report(string name, AuditProgress progress)
    {
        Report(progress);
        // The moment that it stands; the report says it again, with all that is looked for until then.
        if (progress.Verdict is not { } verdict || name == judged) return;
        judged = name;
        shown?.WriteLine(
            SafeText.Line($"{name}: {VerdictText.Of(verdict)}, and what else is to be said is looked for"));
    }

    /// <inheritdoc/>
    public void End(string name, AuditResult? result)
    {
    }
}
