using GamingAudit.Output.Text;

namespace GamingAudit.Tool.Commands.Audit.Watching;

/// <summary>Targets as lines that fit a terminal: those that run, that are done, and that wait.</summary>
internal static class WatchTable
{
    private const int SecondsWidth = 8;
    private const int PhaseWidth = 34;
    private const int ReturnsWidth = 28;
    private const int LeastName = 12;

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

    /// <summary>What is said of a target that is done where there are no lines to change.</summary>
    public static string Ended(WatchedTarget target, double now) =>
        $"{target.Name}: {target.Phase}, {NumberText.Seconds(target.Seconds(now))} s"
        + (target.Returns.Length > 0 ? $", {target.Returns}" : "");

    private static string Line(WatchedTarget target, double now, int width)
    {
        // What there is no room for is left out, the least important first.
        bool hasReturns = width >= LeastName + PhaseWidth + SecondsWidth + ReturnsWidth;
        int phase = Math.Clamp(width - LeastName - SecondsWidth, 0, PhaseWidth);
        int name = Math.Max(
            Math.Min(width, LeastName), width - phase - SecondsWidth - (hasReturns ? ReturnsWidth : 0));
        string seconds = target.IsRunning || target.IsDone ? $"{NumberText.Seconds(target.Seconds(now))} s" : "";
        return Fitted(
            Cell(target.Name, Math.Min(name, 48)) + Cell(target.Phase, phase) + seconds.PadLeft(SecondsWidth - 2) + "  "
            + (hasReturns ? target.Returns : ""),
            width).TrimEnd();
    }

    private static string Cell(string text, int width) => width <= 2 ? "" : Fitted(text, width - 2).PadRight(width);

    private static string Fitted(string text, int width)
    {
        text = SafeText.Line(text);
        return text.Length <= width ? text : width <= 3 ? text[..Math.Max(0, width)] : text[..(width - 3)] + "...";
    }
}
