namespace GamingAudit.Engine.Witnesses;

/// <summary>What became of a witness of an earlier audit.</summary>
/// <param name="Name">What reports call it: the name of its file.</param>
/// <param name="Outcome">Whether its recorded episode pays today.</param>
/// <param name="Detail">One sentence for a person.</param>
/// <param name="FoundBy">Who had found it.</param>
/// <param name="Kind">What it is proof of.</param>
public sealed record CorpusCheck(
    string Name, RecheckOutcome Outcome, string Detail, string FoundBy, WitnessKind Kind = WitnessKind.Exploit);
