using System.Diagnostics;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Output.Text;
using Spectre.Console;

namespace GamingAudit.Tool.Commands.Audit.Watching;

/// <summary>
/// Shows each target as it is audited, on standard error: a table that changes on a terminal, and a line for each phase
/// where there is none that could.
/// </summary>
/// <param name="error">Where lines go.</param>
/// <param name="terminal">The terminal; null where there is none.</param>
internal sealed class WatchDisplay(TextWriter error, IAnsiConsole? terminal) : IAuditProgress
{
    private const int Milliseconds = 250;

    private readonly long start = Stopwatch.GetTimestamp();
    private readonly Lock gate = new();
    private readonly List<WatchedTarget> targets = [];
    private string doing = "starting";

    /// <summary>On what standard error is.</summary>
    public static WatchDisplay Of()
    {
        // A dumb terminal moves no cursor.
        if (Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") is "dumb" or "")
            return new WatchDisplay(Console.Error, null);
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return new WatchDisplay(Console.Error, console.Profile.Capabilities.Ansi ? console : null);
    }

    private double Now => Stopwatch.GetElapsedTime(start).TotalSeconds;

    /// <inheritdoc/>
    public async Task<T> WhileAsync<T>(Func<Task<T>> work)
    {
        if (terminal is null) return await work();
        return await terminal.Live(View(terminal)).StartAsync(async live =>
        {
            Task<T> running = work();
            while (await Task.WhenAny(running, Task.Delay(Milliseconds)) != running) live.UpdateTarget(View(terminal));
            live.UpdateTarget(View(terminal));
            return await running;
        });
    }

    /// <inheritdoc/>
    public void Say(string what)
    {
        doing = what;
        if (terminal is null) error.WriteLine(SafeText.Line(what));
    }

    /// <inheritdoc/>
    public void Tell(string sentence)
    {
        if (terminal is null) error.WriteLine(SafeText.Line(sentence));
        else terminal.WriteLine(SafeText.Line(sentence));
    }

    /// <inheritdoc/>
    public void Plan(IReadOnlyList<string> names)
    {
        lock (gate) targets.AddRange(names.Select(name => new WatchedTarget(name)));
    }

    /// <inheritdoc/>
    public void Begin(string name, int number, int count)
    {
        Change(name, target => target.Begin(Now));
        if (terminal is null) error.WriteLine(SafeText.Line($"{name} ({number} of {count})"));
    }

    /// <inheritdoc/>
    public void Report(string name, AuditProgress progress)
    {
        bool isNew = false;
        Change(name, target => isNew = target.Report(progress.Phase));
        if (isNew && terminal is null) error.WriteLine(SafeText.Line($"{name}: {progress.Phase}"));
    }

    /// <inheritdoc/>
    public void End(string name, AuditResult? result)
    {
        string line = "";
        Change(name, target =>
        {
            target.End(result, Now);
            line = WatchTable.Ended(target, Now);
        });
        if (terminal is null) error.WriteLine(SafeText.Line(line));
    }

    // Two projects may have a target of one name: the first that is not done is meant.
    private void Change(string name, Action<WatchedTarget> change)
    {
        lock (gate)
            if (targets.Find(target => target.Name == name && !target.IsDone) is { } target) change(target);
    }

    private Text View(IAnsiConsole console)
    {
        lock (gate)
            return new Text(targets.Count == 0
                ? $"{doing}, {NumberText.Seconds(Now)} s"
                : string.Join('\n', WatchTable.Lines(
                    targets, Now, console.Profile.Width - 1, console.Profile.Height - 2)));
    }
}
