using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Guarding;
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

    public static Fault Fault(Fault fault) => fault with
    {
        Message = Text(fault.Message),
        Arguments = fault.Arguments is { } arguments ? Text(arguments) : null,
    };

    public static AuditResult Result(AuditResult result) => result with
    {
        Because = Text(result.Because),
        Fault = result.Fault is { } fault ? Fault(fault) : null,
        Witness = result.Witness is { } witness ? Witness(witness) : null,
        Exploits = [.. result.Exploits.Select(exploit => exploit with { Witness = Witness(exploit.Witness) })],
        Latent = result.Latent is { } latent ? latent with { Witness = Witness(latent.Witness) } : null,
    };

    private static Witness Witness(Witness witness) =>
        witness with { Exploit = Episode(witness.Exploit), Honest = Episode(witness.Honest) };

    private static Episode Episode(Episode episode) => episode.Steps.All(step => step.Action.Length <= ActionCharacters)
        ? episode
        : episode with
        {
            Steps = [.. episode.Steps.Select(step => step with { Action = Text(step.Action, ActionCharacters) })],
        };
}
