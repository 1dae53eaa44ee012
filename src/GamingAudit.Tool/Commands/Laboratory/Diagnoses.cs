using GamingAudit.Output.Reports;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary>The diagnoses of several targets.</summary>
/// <param name="Found">Those that there are, in the order of the targets.</param>
/// <param name="Asked">How many targets were to be diagnosed.</param>
/// <param name="Interrupted">True where it was ended early.</param>
internal sealed record Diagnoses(
    IReadOnlyList<(ListedTarget Target, DiagnosedEvent Diagnosis)> Found, int Asked, bool Interrupted)
{
    /// <summary>What they amount to: a failure fails, and what was not decided is never clean.</summary>
    public Conclusion Conclusion => Interrupted
        ? new Conclusion(ExitCode.Inconclusive, $"interrupted after {Found.Count} of {Asked} targets")
        : Concluded([.. Found.Select(one => one.Diagnosis.Failure)]);

    internal static Conclusion Concluded(Failure[] failures)
    {
        int undecided = failures.Count(failure => failure == Failure.Unknown);
        int failed = failures.Count(failure => failure is not (Failure.Unknown or Failure.None));
        return new Conclusion(
            failed > 0 ? ExitCode.Findings : undecided > 0 ? ExitCode.Inconclusive : ExitCode.Clean,
            $"{failed} of {failures.Length} targets fail" + (undecided > 0 ? $", {undecided} undecided" : ""));
    }
}
