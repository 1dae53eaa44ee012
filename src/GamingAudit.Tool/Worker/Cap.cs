using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Tool.Worker;

/// <summary>Keeps text that user code makes to a size that a report can hold.</summary>
internal static class Cap
{
    public const int Characters = 2000;
    private const int ActionCharacters = 200;

    public static string Text(string text, int characters = Characters) => text.Length <= characters
        ? text
        : $"{text.AsSpan(0, characters)} ... ({text.Length} characters)";

    /// <summary>The same on one line: what is to be a sentence.</summary>
    public static string Line(string text) => Text(string.Join(' ', text.Split(
        (char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public static Fault Fault(Fault fault) => fault with
    {
        Message = Line(fault.Message),
        Arguments = fault.Arguments is { } arguments ? Text(arguments) : null,
    };

    public static AuditResult Result(AuditResult result) => result.Replace(Witness, place => place) with
    {
        Because = Line(result.Because),
        Fault = result.Fault is { } fault ? Fault(fault) : null,
        Problems = [.. result.Problems.Select(problem => problem with { Message = Line(problem.Message) })],
        Corpus = [.. result.Corpus.Select(check => check with { Detail = Line(check.Detail) })],
    };

    private static Witness Witness(Witness witness) =>
        witness with { Exploit = Episode(witness.Exploit), Honest = Episode(witness.Honest) };

    private static Episode Episode(Episode episode) => episode with
    {
        Steps = episode.Steps.All(step => step.Action.Length <= ActionCharacters)
            ? episode.Steps
            : [.. episode.Steps.Select(step => step with { Action = Text(step.Action, ActionCharacters) })],
        States = episode.States is { } states ? [.. states.Select(state => Text(state))] : null,
    };
}
