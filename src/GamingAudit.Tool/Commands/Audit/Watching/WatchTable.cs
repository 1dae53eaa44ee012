using GamingAudit.Output.Text;

namespace GamingAudit.Tool.Commands.Audit.Watching;

/// <summary>Targets as lines that fit a terminal: those that run, that are done, and that wait.</summary>
internal static class WatchTable
{
    private const int SecondsWidth = 8;
    private const int PhaseWidth = 34;
    private const int ReturnsWidth = 26;
    private const int LeastName = 12;
    private const int LeastPhase = 24;

    /// <summary>The lines.</summary>
    /// <param name="targets">All targets.</param>
    /// <param name="now">Seconds since the run began.</param>
    /// <param name="width">Characters of a line.</param>
    /// <param name="height">Lines at most.</param>
    public static IReadOnlyList<string> Lines(
        IReadOnlyList<WatchedTarget> targets, double now, int width, int height)
    {
        int done = targets.Count(target => target.IsDone);
        WatchedTarget[] shown =
        [
            .. targets.Where(target => target.IsRunning),
            .. targets.Where(target => target.IsDone).Reverse(),
            .. targets.Where(target => !target.IsRunning && !target.IsDone),
        ];
        int room = Math.Max(1, height - 1);
        return
        [
            Fitted($"{done} of {targets.Count} targets, {NumberText.Seconds(now)} s", width),
            .. shown.Take(room).Select(target => Line(target, now, width)),
        ];
    }

    /// <summary>What is said of a target under way where there are no lines to change.</summary>
    public static string UnderWay(WatchedTarget target) =>
        $"{target.Name}: {target.Phase}" + (target.Returns.Length > 0 ? $", {target.Returns} so far" : "");

    /// <summary>What is said of a target that is done where there are no lines to change.</summary>
    public static string Ended(WatchedTarget target, double now) =>
        $"{target.Name}: {target.Phase}, {NumberText.Seconds(target.Seconds(now))} s"
        + (target.Returns.Length > 0 ? $", {target.Returns}" : "");

    private static string Line(WatchedTarget target, double now, int width)
    {
        // Where there is no room for both, what a target is at gives way to what it returns so far, and what it
        // returned to its verdict.
        bool hasBoth = width >= LeastName + LeastPhase + SecondsWidth + ReturnsWidth;
        string at = !hasBoth && target.IsRunning && target.Returns.Length > 0 ? target.Rounded : target.Phase;
        int returns = hasBoth ? ReturnsWidth : 0;
        int time = hasBoth ? SecondsWidth : SecondsWidth - 2;
        int phase = Math.Clamp(width - LeastName - time - returns, 0, PhaseWidth);
        int name = Math.Max(Math.Min(width, LeastName), width - phase - time - returns);
        string seconds = target.IsRunning || target.IsDone ? $"{NumberText.Seconds(target.Seconds(now))} s" : "";
        string line =
            Cell(target.Name, Math.Min(name, 48)) + Cell(at, phase) + seconds.PadLeft(SecondsWidth - 2) + "  "
            + (hasBoth ? target.Returns : "");
        return Fitted(line.TrimEnd(), width);
    }

    private static string Cell(string text, int width) => width <= 2 ? "" : Fitted(text, width - 2).PadRight(width);

    private static string Fitted(string text, int width)
    {
        text = SafeText.Line(text);
        return text.Length <= width ? text : width <= 3 ? text[..Math.Max(0, width)] : text[..(width - 3)] + "...";
    }
}
